package org.steelyard.ui.internal.view.history;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The steps since the evaluation was opened; Enter or a double click goes back or forth to one. */
final class StepTable {

    private final Table table;
    private List<Step> steps = List.of();

    StepTable(Composite parent, Texts texts, Consumer<Step> goTo) {
        table = Ids.control(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), "history.steps", texts.get("steps.name"));
        table.setHeaderVisible(true);
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(texts.get("steps.name"));
        table.setToolTipText(texts.get("steps.tip"));
        table.addListener(SWT.Resize, e -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item));
        table.addListener(SWT.DefaultSelection, e -> {
            int at = table.getSelectionIndex();
            if (at >= 0 && at < steps.size()) {
                goTo.accept(steps.get(at));
            }
        });
    }

    private void fill(TableItem item) {
        int at = table.indexOf(item);
        if (at < 0 || at >= steps.size()) {
            // while rows are taken away the table asks for some that are gone already
            return;
        }
        Step step = steps.get(at);
        item.setText((step.done() ? "● " : "○ ") + step.text());
        item.setForeground(step.done() ? null : table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    }

    Table control() {
        return table;
    }

    void show(List<Step> now) {
        steps = now;
        table.setItemCount(now.size());
        table.clearAll();
    }
}
