package org.steelyard.ui.internal.page.indicators.grid;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.Reading;
import org.steelyard.model.text.Texts;

/**
 * What pasting cells of a spreadsheet would do. Cells are placed from the cell with the cursor to the right and down, over
 * the columns and rows that are shown. A first row that is made of headings of the grid says which columns are meant, and
 * is not pasted itself. One value over several selected cells fills them all.
 */
public final class Paste {

    private final Texts texts;
    private final GridRows rows;
    private final CellEdits edits;
    private final List<GridColumn> columns;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int written;

    /** A cell that was not written: where, what, why, and what was expected. */
    public record Rejected(String row, String column, String value, String why, String expected) {
    }

    /**
     * What comes of it.
     *
     * @param entries  of all accepted cells
     * @param written  how many cells change
     * @param rejected cells that do not
     */
    public record Result(List<Entry> entries, int written, List<Rejected> rejected) {
        /** Copies the lists. */
        public Result {
            entries = List.copyOf(entries);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Pastes into these rows.
     *
     * @param columns the columns that are shown, from left to right
     */
    public Paste(Texts texts, GridRows rows, CellEdits edits, List<GridColumn> columns) {
        this.texts = texts;
        this.rows = rows;
        this.edits = edits;
        this.columns = List.copyOf(columns);
    }

    /**
     * Places the cells.
     *
     * @param row     the first selected row, from 0
     * @param column  the first selected column, from 0, as shown
     * @param height  how many rows are selected
     * @param width   how many columns are selected
     */
    public Result paste(String text, int row, int column, int height, int width) {
        List<List<String>> cells = Tsv.parse(text);
        List<GridColumn> named = cells.isEmpty() ? List.of() : headings(cells.get(0));
        if (cells.size() == 1 && cells.get(0).size() == 1 && named.isEmpty()) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    cell(row + y, columns.get(column + x), cells.get(0).get(0));
                }
            }
            return new Result(entries, written, rejected);
        }
        int first = named.isEmpty() ? 0 : 1;
        for (int y = first; y < cells.size(); y++) {
            for (int x = 0; x < cells.get(y).size(); x++) {
                String value = cells.get(y).get(x);
                if (named.isEmpty() ? column + x < columns.size() : x < named.size()) {
                    cell(row + y - first, named.isEmpty() ? columns.get(column + x) : named.get(x), value);
                } else if (!value.isBlank()) {
                    reject(nameOfRow(row + y - first), texts.get("paste.column", column + x + 1), value, texts.get("paste.no-column"), texts.get("expected.empty"));
                }
            }
        }
        return new Result(entries, written, rejected);
    }

    private List<GridColumn> headings(List<String> first) {
        List<GridColumn> named = new ArrayList<>();
        for (String heading : first) {
            List.of(GridColumn.values()).stream().filter(c -> texts.get(c.key()).equals(heading.strip())).findFirst().ifPresent(named::add);
        }
        return named.size() == first.size() ? named : List.of();
    }

    private void cell(int at, GridColumn column, String value) {
        if (at >= rows.visible().size()) {
            if (!value.isBlank()) {
                reject(nameOfRow(at), texts.get(column.key()), value, texts.get("paste.no-row"), texts.get("expected.empty"));
            }
            return;
        }
        GridRow row = rows.visible().get(at);
        Editing editing = edits.editing(row, column);
        boolean writable = editing instanceof Editing.Typed || editing instanceof Editing.Chosen;
        if (!writable && value.isBlank()) {
            // where nothing can stand, nothing is what is expected
            return;
        }
        switch (edits.enter(row, column, value)) {
            case Reading.Read<List<Entry>> r -> {
                entries.addAll(r.value());
                written += r.value().isEmpty() ? 0 : 1;
            }
            case Reading.Refused<List<Entry>> r -> reject(rows.cells().plain(row, GridColumn.NAME), texts.get(column.key()), value, r.why(), r.expected());
        }
    }

    private String nameOfRow(int at) {
        return at < rows.visible().size() ? rows.cells().plain(rows.visible().get(at), GridColumn.NAME) : texts.get("paste.row", at + 1);
    }

    private void reject(String row, String column, String value, String why, String expected) {
        rejected.add(new Rejected(row, column, value, why, expected));
    }

    /** The rejected cells as rows of a spreadsheet, with headings. */
    public static String text(Texts texts, List<Rejected> rejected) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(texts.get("rejected.row"), texts.get("rejected.column"), texts.get("rejected.value"), texts.get("rejected.why"), texts.get("rejected.expected")));
        rejected.forEach(r -> lines.add(List.of(r.row(), r.column(), r.value(), r.why(), r.expected())));
        return Tsv.format(lines);
    }
}
