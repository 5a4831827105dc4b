package org.steelyard.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.welcome.NewDialog;

/** Makes an evaluation folder and opens it. */
public final class NewHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Program program = Program.of(window);
        NewDialog dialog = new NewDialog(window.getShell(), program);
        dialog.open();
        dialog.request().ifPresent(request -> make(window, program, request));
        return null;
    }

    private static void make(IWorkbenchWindow window, Program program, NewEvaluation.Request request) {
        try {
            try (OpenEvaluation made = new NewEvaluation(program.services()).run(request).open()) {
                // open once more below, in an editor
                made.folder();
            }
            new Opening(window).open(request.folder());
        } catch (UseCaseException e) {
            MessageDialog.openError(window.getShell(), program.texts(NewHandler.class).get("new.failed"), e.getMessage());
        }
    }
}
