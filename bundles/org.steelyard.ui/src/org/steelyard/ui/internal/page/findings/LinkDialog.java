package org.steelyard.ui.internal.page.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Checks all that belongs to one finding or recommendation at once, with the keyboard. */
final class LinkDialog extends Dialog {

    private final Texts texts;
    private final String question;
    private final List<Row> rows;
    private final Set<EObject> before;
    private final List<EObject> checked = new ArrayList<>();
    private Table table;

    LinkDialog(Shell shell, Texts texts, String question, List<Row> rows, Set<EObject> before) {
        super(shell);
        this.texts = texts;
        this.question = question;
        this.rows = rows;
        this.before = before;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "findings.link.dialog");
        shell.setText(texts.get("link.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(question.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(label);
        table = Ids.control(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "findings.link.list", question);
        GridDataFactory.fillDefaults().grab(true, true).hint(520, 260).applyTo(table);
        for (Row row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText("　".repeat(row.depth()) + row.no() + "  " + row.title());
            item.setChecked(before.contains(row.object()));
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Ids.widget(createButton(parent, IDialogConstants.OK_ID, texts.get("link.ok"), true), "findings.link.ok");
        Ids.widget(createButton(parent, IDialogConstants.CANCEL_ID, texts.get("link.cancel"), false), "findings.link.cancel");
    }

    @Override
    protected void okPressed() {
        for (int i = 0; i < rows.size(); i++) {
            if (table.getItem(i).getChecked()) {
                checked.add(rows.get(i).object());
            }
        }
        super.okPressed();
    }

    /** What was checked in the end. */
    List<EObject> checked() {
        return List.copyOf(checked);
    }
}
