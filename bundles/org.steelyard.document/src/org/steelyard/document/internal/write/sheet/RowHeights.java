package org.steelyard.document.internal.write.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steelyard.document.Grid;
import org.steelyard.document.internal.write.Lines;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;

/** Heights of rows by how their texts wrap; not every program adjusts them on opening. */
final class RowHeights {

    private static final int DEFAULT_WIDTH = 9;
    private static final int LEAST = 20;
    private static final int TITLE = 32;
    private static final int LINE = 15;
    private static final int MOST = 409;

    private final List<Integer> widths;
    private final Set<Integer> hidden;
    private final Map<Long, Grid.Merge> merges = new HashMap<>();

    RowHeights(Sheet sheet) {
        this.widths = sheet.widths();
        this.hidden = sheet.form().hiddenColumns();
        sheet.merges().forEach(m -> merges.put(at(m.row(), m.column()), m));
    }

    /** The height of a row of these cells, in points. */
    int points(Collection<SheetCell> cells) {
        return Math.min(MOST, cells.stream().mapToInt(this::points).max().orElse(LEAST));
    }

    private int points(SheetCell cell) {
        Grid.Merge merge = merges.get(at(cell.row(), cell.column()));
        if (cell.look().kind() == Look.Kind.TITLE) {
            return TITLE;
        }
        if (hidden.contains(cell.column())) {
            return LEAST;
        }
        // what reaches over several rows has room, and a note does not wrap
        if (!(cell.content() instanceof Text text) || cell.look().kind() == Look.Kind.NOTE || merge != null && merge.lastRow() > merge.row()) {
            return LEAST;
        }
        int width = 0;
        for (int c = cell.column(); c <= (merge == null ? cell.column() : merge.lastColumn()); c++) {
            width += hidden.contains(c) ? 0 : c < widths.size() ? widths.get(c) : DEFAULT_WIDTH;
        }
        // a column is measured in digits, of which a Chinese character takes two; a little is left at the edges
        return LINE * Lines.count(text.text(), 10 * width - 15, 20, 0) + LEAST - LINE;
    }

    private static long at(int row, int column) {
        return ((long) row << 32) | column;
    }
}
