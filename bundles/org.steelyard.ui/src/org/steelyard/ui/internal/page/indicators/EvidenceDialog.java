package org.steelyard.ui.internal.page.indicators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Chooses the evidence of an indicator or an item from all there is. */
final class EvidenceDialog extends Dialog {

    private final Texts texts;
    private final String title;
    private final List<Evidence> all;
    private final Set<Evidence> chosen;
    private Table table;

    EvidenceDialog(Shell shell, Texts texts, String title, List<Evidence> all, List<Evidence> linked) {
        super(shell);
        this.texts = texts;
        this.title = title;
        this.all = List.copyOf(all);
        this.chosen = new LinkedHashSet<>(linked);
    }

    /** What is chosen. */
    List<Evidence> chosen() {
        return new ArrayList<>(chosen);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "indicators.evidence");
        shell.setText(texts.get("evidence.title", title));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        if (all.isEmpty()) {
            Label none = new Label(area, SWT.WRAP);
            none.setText(texts.get("evidence.empty"));
            GridDataFactory.fillDefaults().hint(420, SWT.DEFAULT).applyTo(none);
            return area;
        }
        Text words = Ids.control(new Text(area, SWT.SEARCH | SWT.ICON_CANCEL), "indicators.evidence.filter", texts.get("filter.name"));
        words.setMessage(texts.get("evidence.hint"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        words.addListener(SWT.Modify, e -> fill(words.getText()));
        table = Ids.control(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION), "indicators.evidence.list", getShell().getText());
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 320).applyTo(table);
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                Evidence evidence = (Evidence) e.item.getData();
                if (((TableItem) e.item).getChecked()) {
                    chosen.add(evidence);
                } else {
                    chosen.remove(evidence);
                }
            }
        });
        fill("");
        return area;
    }

    private void fill(String words) {
        table.removeAll();
        for (Evidence each : all) {
            String text = each.getTitle() == null ? "" : each.getTitle();
            if (text.toLowerCase().contains(words.strip().toLowerCase())) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(each.getSource() == null || each.getSource().getName() == null ? text : texts.get("evidence.item", text, each.getSource().getName()));
                item.setData(each);
                item.setChecked(chosen.contains(each));
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!all.isEmpty()) {
            createButton(parent, IDialogConstants.OK_ID, texts.get("evidence.link"), true);
        }
        createButton(parent, IDialogConstants.CANCEL_ID, all.isEmpty() ? IDialogConstants.CLOSE_LABEL : IDialogConstants.CANCEL_LABEL, false);
    }
}
