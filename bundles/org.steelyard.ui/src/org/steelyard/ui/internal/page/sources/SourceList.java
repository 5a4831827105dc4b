package org.steelyard.ui.internal.page.sources;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The files that came in. */
final class SourceList {

    private static final List<String> COLUMNS = List.of("name", "state", "values", "tables", "size", "imported", "importer", "digest");
    private static final List<String> RIGHT = List.of("values", "tables", "size");

    private final Texts texts;
    private final Table table;
    private List<SourceRow> rows = List.of();

    SourceList(Composite parent, Texts texts, Consumer<SourceRow> selected, Consumer<SourceRow> opened) {
        this.texts = texts;
        table = Ids.control(new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER), "sources.list", texts.get("list"));
        table.setHeaderVisible(true);
        for (String column : COLUMNS) {
            new TableColumn(table, RIGHT.contains(column) ? SWT.RIGHT : SWT.LEFT).setText(texts.get("column." + column));
        }
        table.addListener(SWT.Selection, e -> selected().ifPresent(selected));
        table.addListener(SWT.DefaultSelection, e -> selected().ifPresent(opened));
        table.addListener(SWT.MouseHover, e -> table.setToolTipText(Optional.ofNullable(table.getItem(new org.eclipse.swt.graphics.Point(e.x, e.y)))
                .map(table::indexOf).map(rows::get).map(row -> row.details(texts)).orElse(null)));
    }

    Table control() {
        return table;
    }

    void show(List<SourceRow> now) {
        if (now.equals(rows)) {
            return;
        }
        Optional<Source> before = selected().map(SourceRow::source);
        boolean first = rows.isEmpty();
        rows = now;
        table.setRedraw(false);
        table.removeAll();
        for (SourceRow row : now) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { row.source().getName(), state(row), Integer.toString(row.values()), Integer.toString(row.tables().size()), row.size(),
                    row.imported(), row.source().getImporter(), row.digest() });
            if (row.newer().isPresent()) {
                item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
            }
        }
        if (first) {
            for (TableColumn column : table.getColumns()) {
                column.pack();
                column.setWidth(Math.min(360, column.getWidth() + 14));
            }
            table.getColumn(COLUMNS.indexOf("digest")).setWidth(Math.max(table.getColumn(COLUMNS.indexOf("digest")).getWidth(),
                    JFaceResources.getDefaultFont().getFontData()[0].getHeight() * 12));
        }
        before.ifPresent(this::select);
        table.setRedraw(true);
    }

    private String state(SourceRow row) {
        return row.newer().map(newer -> texts.get("state.replaced", newer))
                .or(() -> row.replaces().map(older -> texts.get("state.newer", older))).orElseGet(() -> texts.get(row.values() == 0 ? "state.unused" : "state.used"));
    }

    Optional<SourceRow> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    /** Selects this file; nothing happens when it is not there. */
    void select(Source source) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).source() == source) {
                table.setSelection(i);
                table.showSelection();
            }
        }
    }

    void selectFirst() {
        if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
            table.setSelection(0);
        }
    }
}
