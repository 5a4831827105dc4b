package org.steelyard.ui.robot.outer;

import java.util.List;

import org.steelyard.ui.robot.Robot;

/** Part of a journey that is played inside the started program; it has a public constructor without parameters. */
public interface Step {

    /**
     * Does its part, on a thread of its own.
     *
     * @return what the test outside wants to know; not null
     */
    String play(Robot robot, List<String> arguments) throws Exception;
}
