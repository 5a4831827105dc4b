package org.steelyard.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet of a workbook, a csv file, or a table in a document: cells, merged regions, and what is hidden.
 *
 * @param name          sheet name; for a table in a document its caption or the heading above it; empty for csv
 * @param tableNumber   number of the table in a document, counted from one; 0 for sheets
 * @param hidden        whether the sheet is hidden
 * @param cells         the cells that have something in them, by row, then column
 * @param merges        merged regions
 * @param hiddenRows    rows that are hidden
 * @param hiddenColumns columns that are hidden
 * @param before        paragraphs just above a table of a document, nearest last (title, unit line); empty for sheets
 * @param after         paragraphs just below a table of a document; empty for sheets
 */
public record Grid(String name, int tableNumber, boolean hidden, List<Cell> cells, List<Merge> merges,
        Set<Integer> hiddenRows, Set<Integer> hiddenColumns, List<String> before, List<String> after) {

    /** Copies what it is given. */
    public Grid {
        cells = List.copyOf(cells);
        merges = List.copyOf(merges);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A merged region, both corners included. */
    public record Merge(int row, int column, int lastRow, int lastColumn) {
    }

    /** A sheet without anything special. */
    public static Grid of(String name, List<Cell> cells) {
        return new Grid(name, 0, false, cells, List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    /** Random access to the cells, merged regions answered by their top left cell. */
    public Lookup lookup() {
        return new Lookup(this);
    }

    /** Cells by position. */
    public static final class Lookup {
        private final Map<Long, Cell> byPosition = new HashMap<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Lookup(Grid grid) {
            for (Cell cell : grid.cells) {
                byPosition.put(at(cell.row(), cell.column()), cell);
                while (rows.size() <= cell.row()) {
                    rows.add(new ArrayList<>());
                }
                rows.get(cell.row()).add(cell);
            }
            for (Merge m : grid.merges) {
                Cell top = byPosition.get(at(m.row(), m.column()));
                // a merge over a million rows is not worth a million entries
                if (top == null || (long) (m.lastRow() - m.row() + 1) * (m.lastColumn() - m.column() + 1) > 10_000) {
                    continue;
                }
                for (int r = m.row(); r <= m.lastRow(); r++) {
                    for (int c = m.column(); c <= m.lastColumn(); c++) {
                        byPosition.putIfAbsent(at(r, c), top);
                    }
                }
            }
        }

        /** The cell at this position, or the one whose merged region covers it. */
        public Optional<Cell> cell(int row, int column) {
            return Optional.ofNullable(byPosition.get(at(row, column)));
        }

        /** The text at this position, empty when there is none. */
        public String text(int row, int column) {
            Cell cell = byPosition.get(at(row, column));
            return cell == null ? "" : cell.text();
        }

        /** The cells that stand in this row, without those merged into it from above. */
        public List<Cell> row(int row) {
            return row < rows.size() ? Collections.unmodifiableList(rows.get(row)) : List.of();
        }

        /** One more than the last row with a cell. */
        public int rowCount() {
            return rows.size();
        }

        private static long at(int row, int column) {
            return ((long) row << 32) | column;
        }
    }
}
