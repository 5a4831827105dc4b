package org.steelyard.ui.tests.outer;

import java.util.List;

import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Step;

/** Leaves the program by its menu. */
public final class CloseWindow implements Step {

    @Override
    public String play(Robot robot, List<String> arguments) {
        robot.window().activate();
        robot.menu("文件", "退出");
        return "";
    }
}
