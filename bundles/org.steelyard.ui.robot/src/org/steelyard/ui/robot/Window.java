package org.steelyard.ui.robot;

import org.eclipse.swt.widgets.Shell;

/** A window or dialog. */
public final class Window {

    private final Robot robot;
    private final Shell shell;

    Window(Robot robot, Shell shell) {
        this.robot = robot;
        this.shell = shell;
    }

    public Shell shell() {
        return shell;
    }

    public String title() {
        return robot.ask(shell::getText);
    }

    /** Brings it to the front, and waits until the keyboard is its own. */
    public Window activate() {
        robot.run(shell::forceActive);
        if (!robot.soon(() -> robot.focus().isAt(shell))) {
            // the window manager was busy with one that just went
            robot.run(shell::forceActive);
        }
        robot.until("the window " + title() + " is active", () -> robot.focus().isAt(shell));
        return this;
    }

    /** Presses Escape and waits until it is gone. */
    public void cancel() {
        robot.press("Esc");
        untilClosed();
    }

    /** Waits until it is closed. */
    public void untilClosed() {
        robot.until("the window is closed", shell::isDisposed);
    }
}
