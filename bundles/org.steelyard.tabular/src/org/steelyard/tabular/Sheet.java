package org.steelyard.tabular;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.Grid;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Place;

/** A grid together with the file it stands in. */
final class Sheet {

    private final Document document;
    private final Grid grid;
    private final Grid.Lookup lookup;
    private final Map<Cell, Grid.Merge> merges = new IdentityHashMap<>();
    private final List<Integer> columns;

    Sheet(Document document, Grid grid) {
        this.document = document;
        this.grid = grid;
        this.lookup = grid.lookup();
        TreeSet<Integer> used = new TreeSet<>();
        Map<Long, Cell> corners = new HashMap<>();
        for (Cell cell : grid.cells()) {
            used.add(cell.column());
            corners.put(((long) cell.row() << 32) | cell.column(), cell);
        }
        for (Grid.Merge merge : grid.merges()) {
            Cell corner = corners.get(((long) merge.row() << 32) | merge.column());
            if (corner != null) {
                merges.put(corner, merge);
            }
        }
        this.columns = List.copyOf(used);
    }

    Document document() {
        return document;
    }

    Grid grid() {
        return grid;
    }

    /** Columns in which anything stands, from left to right. */
    List<Integer> columns() {
        return columns;
    }

    int rowCount() {
        return lookup.rowCount();
    }

    /** The cells that stand in this row and say something. */
    List<Cell> row(int row) {
        return lookup.row(row).stream().filter(c -> !c.text().isBlank()).toList();
    }

    Optional<Cell> cell(int row, int column) {
        return lookup.cell(row, column);
    }

    String text(int row, int column) {
        return lookup.text(row, column);
    }

    /** Last row that this cell covers. */
    int lastRow(Cell cell) {
        Grid.Merge merge = merges.get(cell);
        return merge == null ? cell.row() : merge.lastRow();
    }

    /** Last column that this cell covers. */
    int lastColumn(Cell cell) {
        Grid.Merge merge = merges.get(cell);
        return merge == null ? cell.column() : merge.lastColumn();
    }

    /** The file's name without folders and extension. */
    String baseName() {
        String name = document.name().replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The name people know this sheet by; a table of a document is named by its number and caption. */
    String name() {
        return grid.tableNumber() > 0 ? place(0, 0).locator().text().replaceAll(" 第1行1列$", "") : grid.name();
    }

    Place place(int row, int column) {
        if (grid.tableNumber() > 0) {
            return new Place(document.sha256(), document.name(),
                    new Place.Passage(grid.name(), grid.tableNumber(), row + 1, column + 1, 0));
        }
        return Place.cell(document.sha256(), document.name(), grid.name(), row, column);
    }

    Place range(Range range) {
        return new Place(document.sha256(), document.name(),
                new Place.Range(name(), range.row(), range.column(), range.lastRow(), range.lastColumn()));
    }

    Location location(int row, int column, String value) {
        if (grid.tableNumber() > 0) {
            return Location.of(place(row, column), value);
        }
        return Location.cell(document.name(), grid.name(), Place.columnName(column) + (row + 1), value);
    }

    Location location(Cell cell) {
        return location(cell.row(), cell.column(), cell.text());
    }

    Location location() {
        return Location.sheet(document.name(), name());
    }
}
