package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;

/** Makes grids out of rows of text with {@code |} between the cells. */
final class Grids {

    private Grids() {
    }

    /** A sheet; empty cells are left out, blanks around a cell are kept. */
    static Grid sheet(String name, String... rows) {
        return Grid.of(name, cells(rows));
    }

    static List<Cell> cells(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            String[] texts = rows[r].split("\\|", -1);
            for (int c = 0; c < texts.length; c++) {
                if (!texts[c].isEmpty()) {
                    cells.add(Cell.text(r, c, texts[c]));
                }
            }
        }
        return cells;
    }

    /** The sheet with merged regions, each {@code row, column, last row, last column}. */
    static Grid merged(Grid grid, int[]... regions) {
        List<Grid.Merge> merges = new ArrayList<>();
        for (int[] r : regions) {
            merges.add(new Grid.Merge(r[0], r[1], r[2], r[3]));
        }
        return new Grid(grid.name(), grid.tableNumber(), grid.hidden(), grid.cells(), merges, grid.hiddenRows(),
                grid.hiddenColumns(), grid.before(), grid.after());
    }

    static Grid hidden(Grid grid, boolean sheet, Set<Integer> rows, Set<Integer> columns) {
        return new Grid(grid.name(), grid.tableNumber(), sheet, grid.cells(), grid.merges(), rows, columns, grid.before(),
                grid.after());
    }

    /** The grid as a table of a text document below these paragraphs. */
    static Grid inDocument(Grid grid, int number, String... before) {
        return new Grid(grid.name(), number, false, grid.cells(), grid.merges(), Set.of(), Set.of(), List.of(before),
                List.of());
    }

    /** The grid with empty rows and columns put in before these. */
    static Grid spread(Grid grid, Set<Integer> rows, Set<Integer> columns) {
        List<Cell> cells = grid.cells().stream().map(c -> new Cell(moved(c.row(), rows), moved(c.column(), columns),
                c.text(), c.number(), c.kind(), c.formula())).toList();
        List<Grid.Merge> merges = grid.merges().stream().map(m -> new Grid.Merge(moved(m.row(), rows),
                moved(m.column(), columns), moved(m.lastRow(), rows), moved(m.lastColumn(), columns))).toList();
        return new Grid(grid.name(), grid.tableNumber(), grid.hidden(), cells, merges, Set.of(), Set.of(), grid.before(),
                grid.after());
    }

    private static int moved(int index, Set<Integer> inserted) {
        return index + (int) inserted.stream().filter(i -> i <= index).count();
    }
}
