package org.steelyard.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows lines to be read, and to be copied. */
final class TextDialog extends Dialog {

    private final String id;
    private final String title;
    private final String text;
    private final Optional<String> copy;

    /**
     * A dialog over this window.
     *
     * @param copy what the button that copies all says; empty for none
     */
    TextDialog(Shell shell, String id, String title, String text, Optional<String> copy) {
        super(shell);
        this.id = id;
        this.title = title;
        this.text = text;
        this.copy = copy;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, id);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text lines = Ids.control(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL), id + ".text", title);
        lines.setText(text);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 420).applyTo(lines);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        copy.ifPresent(label -> createButton(parent, IDialogConstants.CLIENT_ID, label, false));
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        } else {
            close();
        }
    }
}
