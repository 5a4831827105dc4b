package org.steelyard.ui.robot;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Listener;

/** Moves and clicks at places given in the coordinates of the display. */
final class Mouse {

    private static final int LEFT = 1;
    private static final int RIGHT = 3;
    /** Two clicks further apart than this are not a double click. */
    private static final int APART = 8;
    private static final int DRAG_STEPS = 8;
    private static final int PICK_UPS = 3;

    private final Robot robot;
    private final XTest input;
    private boolean shifted;
    private long clicked;

    Mouse(Robot robot, XTest input) {
        this.robot = robot;
        this.input = input;
    }

    void move(Point point) {
        int zoom = robot.ask(() -> robot.display().getPrimaryMonitor().getZoom());
        input.moveTo(point.x * zoom / 100, point.y * zoom / 100);
    }

    void hover(Rectangle area) {
        move(place(area));
        robot.settle();
    }

    void click(Rectangle area) {
        click(place(area), LEFT, 1);
    }

    void doubleClick(Rectangle area) {
        untilClicksAreForgotten();
        click(place(area), LEFT, 2);
    }

    /** GTK would count a click that was just made elsewhere as the first of the two. */
    private void untilClicksAreForgotten() {
        CountDownLatch forgotten = new CountDownLatch(1);
        int time = robot.ask(() -> robot.display().getDoubleClickTime());
        int left = (int) (clicked + time - System.currentTimeMillis()) + 1;
        robot.run(() -> robot.display().timerExec(Math.clamp(left, 0, time), forgotten::countDown));
        await(forgotten);
    }

    void rightClick(Rectangle area) {
        click(place(area), RIGHT, 1);
    }

    /** Beside the middle, by turns left and right of it, so that two quick clicks stay two clicks. */
    private Point place(Rectangle area) {
        shifted = !shifted;
        int aside = (shifted ? 1 : -1) * Math.min(APART / 2 + 1, Math.max(0, area.width / 2 - 1));
        return new Point(area.x + area.width / 2 + aside, area.y + area.height / 2);
    }

    private void click(Point point, int button, int times) {
        move(point);
        robot.settle();
        for (int i = 0; i < times; i++) {
            // a right click opens a menu, which then has the mouse
            clickOnce(button, button == RIGHT ? SWT.MouseDown : SWT.MouseUp);
        }
    }

    private void clickOnce(int button, int last) {
        arrives(last, () -> {
            input.button(button, true);
            input.button(button, false);
        });
        robot.settle();
        clicked = System.currentTimeMillis();
    }

    /**
     * GTK keeps events back until the next frame where the mouse has moved, so the event itself is waited for; but not for long: who grabs
     * the mouse, as menus do, keeps it from the display.
     */
    private void arrives(int type, Runnable action) {
        CountDownLatch arrived = new CountDownLatch(1);
        Listener listener = e -> arrived.countDown();
        robot.run(() -> robot.display().addFilter(type, listener));
        action.run();
        await(arrived);
        robot.run(() -> robot.display().removeFilter(type, listener));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Presses at one place, moves the mouse to the other step by step, and lets go. */
    void drag(Rectangle from, Rectangle to) {
        Point start = place(from);
        Point end = place(to);
        move(start);
        robot.settle();
        arrives(SWT.MouseDown, () -> input.button(LEFT, true));
        for (int step = 1; step <= DRAG_STEPS; step++) {
            Point next = between(start, end, step);
            arrives(SWT.MouseMove, () -> move(next));
        }
        arrives(SWT.MouseUp, () -> input.button(LEFT, false));
        robot.settle();
    }

    /**
     * The same from a control whose content can be dragged elsewhere. There the display looks for a drag while it works off the press,
     * without asking the queue meanwhile: so nothing is asked of it until the mouse has moved. GTK hands a move out when another event
     * follows, here a key that means nothing by itself.
     */
    void dragContent(Rectangle from, Rectangle to) {
        Point start = place(from);
        Point end = place(to);
        int zoom = robot.ask(() -> robot.display().getPrimaryMonitor().getZoom());
        for (int attempt = 1; !pickedUp(start, end, zoom) && attempt < PICK_UPS; attempt++) {
            arrives(SWT.MouseUp, () -> input.button(LEFT, false));
        }
        // what is below the mouse has to have said that it takes the content, before it is let go
        arrives(DND.DragOver, () -> move(new Point(end.x + 1, end.y)));
        arrives(DND.DragOver, () -> move(end));
        arrives(DND.DragEnd, () -> input.button(LEFT, false));
        robot.settle();
    }

    /** Whether the display took the moves for a drag; where it looked too early or too late for them, it did not. */
    private boolean pickedUp(Point start, Point end, int zoom) {
        move(start);
        robot.settle();
        CountDownLatch started = new CountDownLatch(1);
        Listener listener = e -> started.countDown();
        robot.run(() -> robot.display().addFilter(DND.DragStart, listener));
        input.button(LEFT, true);
        for (int step = 1; step <= DRAG_STEPS; step++) {
            Point next = between(start, end, step);
            input.moveTo(next.x * zoom / 100, next.y * zoom / 100);
            input.key(List.of(), "Shift_L");
        }
        await(started);
        robot.run(() -> robot.display().removeFilter(DND.DragStart, listener));
        return started.getCount() == 0;
    }

    private static Point between(Point start, Point end, int step) {
        return new Point(start.x + (end.x - start.x) * step / DRAG_STEPS, start.y + (end.y - start.y) * step / DRAG_STEPS);
    }
}
