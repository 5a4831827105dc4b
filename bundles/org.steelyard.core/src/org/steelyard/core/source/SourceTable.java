package org.steelyard.core.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.value.Place;

/**
 * A sheet of a workbook, a csv file, or a table of a text document, to be looked at. Rows and columns count from zero.
 *
 * @param name          name of the sheet, or caption of the table; empty for csv
 * @param number        number of the table in a text document, from one; 0 for sheets
 * @param hidden        whether the sheet is hidden
 * @param rows          number of rows, the hidden ones too
 * @param columns       number of columns, the hidden ones too
 * @param cells         what stands where
 * @param hiddenRows    rows that an office program does not show
 * @param hiddenColumns columns that an office program does not show
 * @param above         paragraphs just above a table of a text document
 */
public record SourceTable(String name, int number, boolean hidden, int rows, int columns, Map<Position, Text> cells,
        Set<Integer> hiddenRows, Set<Integer> hiddenColumns, List<String> above) {

    /** Copies what it is given. */
    public SourceTable {
        cells = Map.copyOf(cells);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        above = List.copyOf(above);
    }

    /** A cell's row and column. */
    public record Position(int row, int column) {
    }

    /**
     * What a cell shows.
     *
     * @param text    as printed
     * @param number  whether it is a number, which stands on the right
     * @param formula its formula without the equals sign, or empty
     */
    public record Text(String text, boolean number, String formula) {
    }

    /** A rectangle of cells, both corners included. */
    public record Area(int row, int column, int lastRow, int lastColumn) {
        /** Whether this cell is inside. */
        public boolean contains(int atRow, int atColumn) {
            return atRow >= row && atRow <= lastRow && atColumn >= column && atColumn <= lastColumn;
        }
    }

    /** What this cell shows; empty when nothing. */
    public Optional<Text> at(int row, int column) {
        return Optional.ofNullable(cells.get(new Position(row, column)));
    }

    /** The cells that a place in its file means, when they are in this table. */
    public Optional<Area> area(Place.Locator locator) {
        return switch (locator) {
            case Place.Cell c when number == 0 && c.sheet().equals(name) -> Optional.of(new Area(c.row(), c.column(), c.row(), c.column()));
            case Place.Range r when number == 0 && r.sheet().equals(name) -> Optional.of(new Area(r.row(), r.column(), r.lastRow(), r.lastColumn()));
            case Place.Passage p when number > 0 && p.table() == number -> Optional.of(new Area(p.row() - 1, p.column() - 1, p.row() - 1, p.column() - 1));
            default -> Optional.empty();
        };
    }
}
