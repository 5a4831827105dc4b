package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Walks through menus with the arrow keys, told by the display which item it stands on. */
final class Menus {

    private final Robot robot;
    private MenuItem armed;
    private Menu shown;

    Menus(Robot robot) {
        this.robot = robot;
    }

    /** From the menu bar of the window that is active. */
    void choose(String... path) {
        Menu bar = robot.await("a menu bar", () -> Optional.ofNullable(robot.display().getActiveShell()).map(Shell::getMenuBar));
        watching(() -> {
            robot.press("F10");
            MenuItem first = item(bar, path[0]);
            walk(first, "Right", bar);
            walkDown(first, Arrays.copyOfRange(path, 1, path.length));
        });
    }

    /** From a menu that this opens. */
    void chooseFromPopup(Runnable opening, String... path) {
        watching(() -> {
            opening.run();
            Menu popup = robot.await("a context menu", () -> Optional.ofNullable(shown).filter(Menu::isVisible));
            MenuItem first = item(popup, path[0]);
            robot.keyboard().tap(List.of(), "Down");
            walk(first, "Down", popup);
            walkDown(first, Arrays.copyOfRange(path, 1, path.length));
        });
    }

    private void walkDown(MenuItem from, String... path) {
        MenuItem at = from;
        for (String text : path) {
            Menu menu = robot.ask(at::getMenu);
            robot.keyboard().tap(List.of(), path[0] == text && isInBar(at) ? "Down" : "Right");
            at = item(menu, text);
            walk(at, "Down", menu);
        }
        if (!robot.ask(at::isEnabled)) {
            throw close(robot.failure("the menu item is disabled: " + robot.ask(at::getText), null));
        }
        robot.keyboard().tap(List.of(), "Return");
    }

    private boolean isInBar(MenuItem item) {
        return robot.ask(() -> (item.getParent().getStyle() & SWT.BAR) != 0);
    }

    private MenuItem item(Menu menu, String text) {
        return robot.await("a menu item " + text + " of " + robot.ask(() -> Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()), () -> Arrays.stream(menu.getItems()).filter(item -> !item.isDisposed())
                .filter(item -> Search.plain(item.getText()).equals(Search.plain(text))).findFirst()
                .or(() -> Arrays.stream(menu.getItems()).filter(item -> Search.plain(item.getText()).startsWith(Search.plain(text))).findFirst()));
    }

    private void walk(MenuItem wanted, String key, Menu menu) {
        int steps = robot.ask(menu::getItemCount) + 1;
        for (int step = 0; step <= steps && armed() != wanted; step++) {
            MenuItem before = armed();
            if (before == null || before.isDisposed() || robot.ask(() -> before.getParent()) != menu) {
                if (robot.soon(() -> armed != null && !armed.isDisposed() && armed.getParent() == menu)) {
                    continue;
                }
            }
            robot.keyboard().tap(List.of(), key);
            robot.soon(() -> armed != before);
        }
        if (armed() != wanted) {
            throw close(robot.failure("the menu item cannot be reached: " + robot.ask(wanted::getText), null));
        }
    }

    private MenuItem armed() {
        return robot.ask(() -> armed);
    }

    private RobotFailure close(RobotFailure failure) {
        robot.keyboard().tap(List.of(), "Escape");
        robot.keyboard().tap(List.of(), "Escape");
        return failure;
    }

    private void watching(Runnable action) {
        Listener listener = this::note;
        robot.run(() -> {
            armed = null;
            shown = null;
            robot.display().addFilter(SWT.Arm, listener);
            robot.display().addFilter(SWT.Show, listener);
        });
        try {
            action.run();
        } finally {
            robot.run(() -> {
                robot.display().removeFilter(SWT.Arm, listener);
                robot.display().removeFilter(SWT.Show, listener);
            });
        }
    }

    private void note(Event event) {
        if (event.type == SWT.Arm && event.widget instanceof MenuItem item) {
            armed = item;
        } else if (event.type == SWT.Show && event.widget instanceof Menu menu) {
            shown = menu;
        }
    }

    /** The texts of all items of the menu bar, filled as if it were opened; only on the thread of the display. */
    static List<String> texts(Menu menu) {
        List<String> texts = new ArrayList<>();
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if (!item.getText().isEmpty()) {
                texts.add(item.getText());
            }
            if (item.getMenu() != null) {
                texts.addAll(texts(item.getMenu()));
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return texts;
    }
}
