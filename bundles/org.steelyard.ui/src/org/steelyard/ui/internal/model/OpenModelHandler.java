package org.steelyard.ui.internal.model;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;

/** Asks for a rubric, mapping or outline and opens it. */
public final class OpenModelHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Texts texts = Program.of(window).texts(ModelTree.class);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(texts.get("open.title"));
        dialog.setFilterNames(new String[] { texts.get("open.files") });
        dialog.setFilterExtensions(new String[] { "*.rubric;*.mapping;*.outline" });
        String chosen = dialog.open();
        if (chosen != null) {
            open(window, Path.of(chosen));
        }
        return null;
    }

    /** Opens this file in its editor, or says why not. */
    public static void open(IWorkbenchWindow window, Path file) {
        try {
            window.getActivePage().openEditor(new ModelInput(file), ModelEditor.ID);
        } catch (PartInitException e) {
            MessageDialog.openError(window.getShell(), Program.of(window).texts(ModelTree.class).get("open.failed"), e.getMessage());
        }
    }
}
