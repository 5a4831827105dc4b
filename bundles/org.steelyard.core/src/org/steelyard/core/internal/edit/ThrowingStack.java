package org.steelyard.core.internal.edit;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/** A command stack whose failures reach the caller; the inherited one writes them into a log and goes on. */
public final class ThrowingStack extends BasicCommandStack {

    private RuntimeException failure;

    @Override
    public void execute(Command command) {
        failure = null;
        super.execute(command);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected void handleError(Exception exception) {
        failure = exception instanceof RuntimeException e ? e : new IllegalStateException(exception);
    }
}
