package org.steelyard.ui.internal.view.problems;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The problems as a table; Enter or a double click leads to the place. */
final class ProblemTable {

    private static final String[] COLUMNS = { "severity", "message", "place", "remedy" };
    private static final int[] WIDTHS = { 72, 420, 220, 320 };

    private final ProblemList list;
    private final Table table;
    private List<ProblemRow> rows = List.of();

    ProblemTable(Composite parent, Texts texts, ProblemList list, Consumer<ProblemRow> open) {
        this.list = list;
        table = Ids.control(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), "problems.table", texts.get("table.name"));
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(texts.get("column." + COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item));
        table.addListener(SWT.DefaultSelection, e -> selected().ifPresent(open));
        table.addListener(SWT.MouseMove, this::tip);
    }

    // while rows are taken away the table asks for some that are gone already
    private void fill(TableItem item) {
        int at = table.indexOf(item);
        if (at >= 0 && at < rows.size()) {
            item.setText(list.columns(rows.get(at)));
        }
    }

    // what a column cuts off can be read in full
    private void tip(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        int at = item == null ? -1 : table.indexOf(item);
        String tip = at < 0 || at >= rows.size() ? null : String.join("\n", java.util.stream.Stream.of(list.columns(rows.get(at))).filter(c -> !c.isEmpty()).toList());
        if (!java.util.Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    Table control() {
        return table;
    }

    Optional<ProblemRow> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    void refresh() {
        Optional<ProblemRow> before = selected();
        rows = list.rows();
        table.setItemCount(rows.size());
        table.clearAll();
        table.deselectAll();
        before.map(rows::indexOf).filter(at -> at >= 0).ifPresent(table::setSelection);
    }
}
