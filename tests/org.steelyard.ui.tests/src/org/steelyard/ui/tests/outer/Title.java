package org.steelyard.ui.tests.outer;

import java.util.List;

import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Step;

/** Tells the title of the window. */
public final class Title implements Step {

    @Override
    public String play(Robot robot, List<String> arguments) {
        return robot.window().title();
    }
}
