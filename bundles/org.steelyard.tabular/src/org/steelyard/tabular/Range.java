package org.steelyard.tabular;

import org.steelyard.model.value.Place;

/** A rectangle of cells, both corners included; rows and columns count from zero. */
record Range(int row, int column, int lastRow, int lastColumn) {

    boolean hasColumn(int c) {
        return c >= column && c <= lastColumn;
    }

    boolean sharesColumns(Range other) {
        return column <= other.lastColumn && other.column <= lastColumn;
    }

    String text() {
        return new Place.Range("", row, column, lastRow, lastColumn).text();
    }
}
