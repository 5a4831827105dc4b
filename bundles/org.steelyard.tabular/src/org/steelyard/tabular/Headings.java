package org.steelyard.tabular;

import java.util.List;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.value.Unit;

/**
 * Headings found in a sheet.
 *
 * @param top       first row of the headings
 * @param dataRow   first row below them
 * @param columns   columns that were recognised, from left to right
 * @param missing   required columns that were not found
 * @param ambiguous columns of the mapping that more than one column of the sheet could be
 * @param unknown   headings of the sheet that the mapping does not name
 */
record Headings(int top, int dataRow, List<Column> columns, List<KnownColumn> missing, List<Ambiguous> ambiguous,
        List<HeadingPath> unknown) {

    Headings {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        ambiguous = List.copyOf(ambiguous);
        unknown = List.copyOf(unknown);
    }

    /** Whether the table can be read. */
    boolean complete() {
        return missing.isEmpty();
    }

    /** How much of the table was found. */
    int score() {
        return (int) columns.stream().filter(c -> c.known().mapping().isRequired()).count() * 100 + columns.size();
    }

    List<Column> of(ColumnRole role) {
        return columns.stream().filter(c -> c.known().is(role)).toList();
    }

    /**
     * A column that was recognised.
     *
     * @param known  the column of the mapping
     * @param first  first column of the sheet that its heading covers
     * @param last   last column that its heading covers
     * @param path   its headings
     * @param year   the year the headings name
     * @param side   side of a two-sided table, else empty
     */
    record Column(KnownColumn known, int first, int last, HeadingPath path, Optional<String> year, String side) {

        Optional<Unit> unit() {
            return path.unit();
        }

        /** The cell of this column in a row: the first that says something under a heading that covers several. */
        Optional<Cell> cell(Sheet sheet, int row) {
            Optional<Cell> found = sheet.cell(row, first);
            for (int c = first + 1; c <= last && found.filter(x -> !x.text().isBlank()).isEmpty(); c++) {
                found = sheet.cell(row, c);
            }
            return found.filter(c -> !c.text().isBlank());
        }
    }

    /** Several headings for one column of the mapping. */
    record Ambiguous(KnownColumn known, List<HeadingPath> paths) {
        Ambiguous {
            paths = List.copyOf(paths);
        }
    }
}
