package org.steelyard.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.ui.internal.Opening;

/** Opens the welcome page. */
public final class WelcomeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new Opening(HandlerUtil.getActiveWorkbenchWindow(event)).welcome();
        return null;
    }
}
