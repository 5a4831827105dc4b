package org.steelyard.ui.robot;

/** What was asked for did not come about; the message has the widgets that were there, and where the picture of them is. */
public final class RobotFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    RobotFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
