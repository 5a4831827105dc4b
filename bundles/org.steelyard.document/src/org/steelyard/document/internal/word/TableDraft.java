package org.steelyard.document.internal.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;

/** A table while it is read. */
final class TableDraft {

    static final int MAX_COLUMNS = 1_000;
    static final int NEAR = 5;

    private final int number;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final Map<Integer, Grid.Merge> open = new HashMap<>();
    private final List<String> after = new ArrayList<>();
    private String name = "";
    private List<String> before = List.of();
    private int row = -1;
    private int column;

    TableDraft(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    void above(String title, List<String> paragraphs) {
        name = title;
        before = List.copyOf(paragraphs);
    }

    void below(String paragraph) {
        if (after.size() < NEAR) {
            after.add(paragraph);
        }
    }

    void startRow() {
        row++;
        column = 0;
    }

    void skipColumns(int count) {
        column += count;
    }

    void add(CellDraft cell) {
        Grid.Merge above = open.remove(column);
        if (cell.continued && above != null && above.lastRow() == row - 1) {
            open.put(column, new Grid.Merge(above.row(), column, row, above.lastColumn()));
        } else {
            close(above);
            if (cell.merged || cell.span > 1) {
                open.put(column, new Grid.Merge(row, column, row, column + cell.span - 1));
            }
            if (!cell.text().isBlank()) {
                cells.add(Cell.text(row, column, cell.text()));
            }
        }
        column += cell.span;
    }

    private void close(Grid.Merge merge) {
        if (merge != null && (merge.lastRow() > merge.row() || merge.lastColumn() > merge.column())) {
            merges.add(merge);
        }
    }

    Grid grid() {
        open.values().forEach(this::close);
        open.clear();
        merges.sort(java.util.Comparator.comparingInt(Grid.Merge::row).thenComparingInt(Grid.Merge::column));
        return new Grid(name, number, false, cells, merges, Set.of(), Set.of(), before, after);
    }
}
