package org.steelyard.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Errors that nobody foresaw: into the log, and one sentence in the window, which stays. While one is told, others only go into the log. */
final class UnexpectedErrors {

    private final Display display;
    private final Texts texts;
    private boolean telling;

    UnexpectedErrors(Display display, Texts texts) {
        this.display = display;
        this.texts = texts;
    }

    void happened(Throwable error) {
        ILog.of(UnexpectedErrors.class).error(String.valueOf(error.getMessage()), error);
        if (!telling && !display.isDisposed()) {
            telling = true;
            // later: the error may have come in the middle of drawing
            display.asyncExec(this::tell);
        }
    }

    private void tell() {
        if (display.isDisposed() || !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            // nobody is there any more to close a dialog, and the program would never end; the log has it
            return;
        }
        try {
            Optional<Path> log = Optional.ofNullable(Platform.getLogFileLocation()).map(l -> l.toFile().toPath());
            MessageDialog dialog = new MessageDialog(display.getActiveShell(), texts.get("error.title"), null,
                    texts.get("error.text", log.map(Path::toString).orElse("")), MessageDialog.ERROR, 1, texts.get("error.log"), IDialogConstants.CLOSE_LABEL) {
                @Override
                protected void configureShell(org.eclipse.swt.widgets.Shell shell) {
                    super.configureShell(shell);
                    Ids.widget(shell, "error");
                }

                @Override
                protected int getShellStyle() {
                    // what is being done elsewhere in the window can be finished first
                    return SWT.DIALOG_TRIM | SWT.MODELESS;
                }
            };
            if (dialog.open() == 0) {
                log.ifPresent(file -> org.eclipse.swt.program.Program.launch(file.toString()));
            }
        } finally {
            telling = false;
        }
    }
}
