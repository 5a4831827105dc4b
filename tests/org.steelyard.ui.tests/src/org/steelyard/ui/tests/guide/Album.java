package org.steelyard.ui.tests.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.steelyard.ui.robot.Robot;

/** The pictures of one language: of each a PNG file, and a text of what it shows, from which a change is seen. */
final class Album {

    private static final int FRAMES = 20;

    private final Robot robot;
    private final String folder;
    private final Path texts;

    /** @param folder below the folder of the screenshots */
    Album(Robot robot, String folder) {
        this.robot = robot;
        this.folder = folder;
        this.texts = Path.of(System.getProperty("screenshots", "target/screenshots")).resolve(folder);
        try {
            Files.createDirectories(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the pictures cannot be made: " + texts, e);
        }
    }

    /** The active window or dialog. */
    void window(String name) {
        drawn(robot.ask(() -> Display.getCurrent().getActiveShell()));
        robot.screenshot(folder + "/" + name);
        Shell shell = robot.ask(() -> Display.getCurrent().getActiveShell());
        write(name, new Shown(robot).text(shell));
    }

    /** The widget with this id. */
    void part(String name, String id) {
        take(name, (Control) robot.byId(id).widget());
    }

    /** What the widget with this id stands in, as a view. */
    void around(String name, String id) {
        Control within = (Control) robot.byId(id).widget();
        take(name, robot.ask(within::getParent));
    }

    private void take(String name, Control control) {
        // no tool tip over the picture
        robot.byId("status").hover();
        drawn(robot.ask(control::getShell));
        robot.element(control).screenshot(folder + "/" + name);
        write(name, new Shown(robot).text(control));
    }

    /** Waits until everything has been painted anew, again and again: what is laid out is not yet on the screen, and buttons and scrolled rows take some frames to arrive. */
    private void drawn(Shell shell) {
        for (int round = 0; round < FRAMES; round++) {
            AtomicInteger painted = new AtomicInteger();
            Listener listener = event -> painted.incrementAndGet();
            robot.run(() -> {
                shell.addListener(SWT.Paint, listener);
                shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
            });
            robot.until("the window is painted", () -> painted.get() > 0);
            robot.run(() -> shell.removeListener(SWT.Paint, listener));
            robot.settle();
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(texts.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("What the picture " + name + " shows cannot be written", e);
        }
    }
}
