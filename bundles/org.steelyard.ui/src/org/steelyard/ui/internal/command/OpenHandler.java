package org.steelyard.ui.internal.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;

/** Asks for an evaluation folder and opens it. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
        dialog.setMessage(Program.of(window).texts(OpenHandler.class).get("open.message"));
        String chosen = dialog.open();
        if (chosen != null) {
            new Opening(window).open(Path.of(chosen));
        }
        return null;
    }
}
