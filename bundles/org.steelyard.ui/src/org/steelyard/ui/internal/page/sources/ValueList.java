package org.steelyard.ui.internal.page.sources;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The values taken from one file; rows are made as they are scrolled to. */
final class ValueList {

    private static final List<String> COLUMNS = List.of("item", "value", "table", "cell", "use");

    private final Texts texts;
    private final Table table;
    private List<TakenValue> rows = List.of();

    ValueList(Composite parent, Texts texts, Consumer<TakenValue> selected, Consumer<TakenValue> opened) {
        this.texts = texts;
        table = Ids.control(new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL), "sources.values", texts.get("values"));
        table.setHeaderVisible(true);
        for (String column : COLUMNS) {
            new TableColumn(table, column.equals("value") ? SWT.RIGHT : SWT.LEFT).setText(texts.get("column." + column));
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> selected().ifPresent(selected));
        table.addListener(SWT.DefaultSelection, e -> selected().ifPresent(opened));
        table.addListener(SWT.Resize, e -> widen());
    }

    Table control() {
        return table;
    }

    // while rows are taken away the table still asks for them
    private void fill(Event e) {
        if (e.index < 0 || e.index >= rows.size()) {
            return;
        }
        TakenValue row = rows.get(e.index);
        ((TableItem) e.item).setText(new String[] { row.item(), row.value(), row.table(), row.cell(),
                texts.get("use." + row.use()) + (row.stale() ? "  " + texts.get("use.stale") : "") });
    }

    private void widen() {
        int width = table.getClientArea().width;
        int[] shares = { 38, 20, 18, 10, 14 };
        for (int i = 0; i < shares.length; i++) {
            table.getColumn(i).setWidth(Math.max(70, width * shares[i] / 100));
        }
    }

    void show(List<TakenValue> now) {
        if (now.equals(rows)) {
            return;
        }
        Optional<TakenValue> before = selected();
        rows = now;
        table.setItemCount(now.size());
        table.clearAll();
        table.deselectAll();
        before.ifPresent(b -> select(b.claim()));
    }

    Optional<TakenValue> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    /** Selects the row of this claim or of the first claim of this slot. */
    void select(Object object) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).claim() == object || rows.get(i).slot() == object) {
                table.setSelection(i);
                table.showSelection();
                return;
            }
        }
    }
}
