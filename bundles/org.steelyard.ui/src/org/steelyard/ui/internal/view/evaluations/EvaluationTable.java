package org.steelyard.ui.internal.view.evaluations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.graphics.Point;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.editor.Ids;

/** The evaluations as a table; Enter or a double click opens, Delete takes off the list. */
final class EvaluationTable {

    private static final String[] COLUMNS = { "name", "stage", "score", "missing", "changed" };
    private static final int[] WIDTHS = { 104, 62, 62, 44, 84 };

    private final Table table;
    private final RowText words;
    private final Clock clock;
    private final Image sign;
    private List<EvaluationRow> rows = List.of();

    EvaluationTable(Composite parent, Texts texts, Clock clock, Consumer<EvaluationRow> open, Consumer<EvaluationRow> remove) {
        this.words = new RowText(texts, clock.getZone());
        this.clock = clock;
        table = Ids.control(new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), "evaluations.table", texts.get("table.name"));
        table.setHeaderVisible(true);
        sign = Icons.of("evaluation", table);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, i == 2 || i == 3 ? SWT.RIGHT : SWT.LEFT);
            column.setText(texts.get("column." + COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.DefaultSelection, e -> selected().ifPresent(open));
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL && e.stateMask == 0) {
                selected().ifPresent(remove);
            }
        });
        table.addListener(SWT.MouseMove, this::tip);
    }

    private void tip(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        String tip = item == null ? null : words.tip(rows.get(table.indexOf(item)));
        if (!java.util.Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    Table control() {
        return table;
    }

    Optional<EvaluationRow> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    void show(List<EvaluationRow> now) {
        Optional<EvaluationRow> before = selected();
        rows = now;
        table.setRedraw(false);
        table.setItemCount(now.size());
        for (int i = 0; i < now.size(); i++) {
            EvaluationRow row = now.get(i);
            TableItem item = table.getItem(i);
            item.setText(words.columns(row, clock.instant()));
            item.setImage(sign);
            item.setForeground(row.stage() == EvaluationRow.Stage.GONE ? table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
            if (before.filter(b -> b.folder().equals(row.folder())).isPresent()) {
                table.setSelection(i);
            }
        }
        table.setRedraw(true);
    }
}
