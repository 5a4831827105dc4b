package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.Cell;

/** Looks for titles of known tables in the rows of a sheet. */
final class Titles {

    private static final int LONGEST = 80;
    private static final int CELLS_BESIDE = 4;
    private static final int MOST = 200;

    private final List<KnownTable> tables;
    private final Sheet sheet;

    Titles(List<KnownTable> tables, Sheet sheet) {
        this.tables = tables;
        this.sheet = sheet;
    }

    /**
     * A title.
     *
     * @param row        its row
     * @param column     first column of the table that may stand below it
     * @param lastColumn last column of that table
     * @param text       the title as printed
     * @param source     where it was read
     */
    record Title(int row, int column, int lastColumn, String text, Found.Source source) {
    }

    /** All titles, row by row. */
    List<Title> find() {
        List<Title> found = new ArrayList<>();
        for (int row = 0; row < sheet.rowCount() && found.size() < MOST; row++) {
            List<Cell> cells = sheet.row(row);
            if (cells.isEmpty() || cells.size() > CELLS_BESIDE) {
                continue;
            }
            List<Cell> titles = cells.stream().filter(c -> isTitle(c.text())).toList();
            for (int i = 0; i < titles.size(); i++) {
                Cell cell = titles.get(i);
                int from = i == 0 ? 0 : start(titles.get(i - 1), cell);
                int to = i + 1 < titles.size() ? start(cell, titles.get(i + 1)) - 1 : Integer.MAX_VALUE;
                found.add(new Title(row, from, to, cell.text(), Found.Source.ROW));
            }
        }
        return found;
    }

    // two titles beside each other: the second table starts after the last empty column between them, or at its title
    private int start(Cell left, Cell right) {
        if (sheet.lastColumn(right) > right.column()) {
            return right.column();
        }
        for (int c = right.column(); c > left.column(); c--) {
            if (!sheet.columns().contains(c)) {
                return c + 1;
            }
        }
        return right.column();
    }

    private boolean isTitle(String text) {
        if (text.length() > 3 * LONGEST || text.indexOf('。') >= 0) {
            return false;
        }
        String title = Labels.title(text);
        return title.length() <= LONGEST && tables.stream().anyMatch(t -> t.title(title).isPresent());
    }
}
