package org.steelyard.ui.internal;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The platform's actions that parts answer to; menus and keys reach them as commands. */
final class GlobalActions extends ActionBarAdvisor {

    private static final ActionFactory[] ALL = { ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
            ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
            ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.ABOUT };

    GlobalActions(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        for (ActionFactory factory : ALL) {
            register(factory.create(window));
        }
    }

    @Override
    protected void fillStatusLine(IStatusLineManager status) {
        status.appendToGroup(StatusLineManager.BEGIN_GROUP, new StatusLine(getActionBarConfigurer().getWindowConfigurer().getWindow()));
    }
}
