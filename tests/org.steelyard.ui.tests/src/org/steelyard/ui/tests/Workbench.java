package org.steelyard.ui.tests;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.steelyard.ui.robot.Robot;

/** The window, as each test finds it and has to leave it. */
public final class Workbench {

    private final Robot robot = Robot.ofWorkbench();

    public Robot robot() {
        return robot;
    }

    /** Brings the window to the front. */
    public Robot activate() {
        robot.run(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive());
        robot.window().activate();
        return robot;
    }

    /** Opens the sample of a city from the menu, on a copy of its own, and waits for the total. */
    public Robot openSample(String city) {
        activate();
        robot.menu("文件", "打开示例", city);
        robot.byId("status").untilText(" 分");
        return robot;
    }

    /** Closes dialogs, and editors without saving. */
    public void closeEverything() {
        robot.run(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            Shell window = page.getWorkbenchWindow().getShell();
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell != window && !shell.isDisposed() && shell.isVisible()) {
                    shell.close();
                }
            }
            page.closeAllEditors(false);
        });
        robot.settle();
    }
}
