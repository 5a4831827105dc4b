package org.steelyard.ui.internal.command;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The keys as a table. */
final class KeysDialog extends Dialog {

    private final Texts texts;
    private final List<KeysHandler.Key> keys;

    KeysDialog(Shell shell, Texts texts, List<KeysHandler.Key> keys) {
        super(shell);
        this.texts = texts;
        this.keys = keys;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "keys");
        shell.setText(texts.get("keys.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Table table = Ids.control(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "keys.table", texts.get("keys.title"));
        table.setHeaderVisible(true);
        column(table, "keys.keys", 180);
        column(table, "keys.command", 320);
        keys.forEach(key -> new TableItem(table, SWT.NONE).setText(new String[] { key.keys(), key.name() }));
        GridDataFactory.fillDefaults().grab(true, true).hint(520, 420).applyTo(table);
        return area;
    }

    private void column(Table table, String key, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(texts.get(key));
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
