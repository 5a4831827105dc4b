package org.steelyard.report.internal.grid;

import java.util.List;

import org.steelyard.model.outline.Align;
import org.steelyard.report.internal.fill.Filled;

/**
 * A form filled in.
 *
 * @param headerRows rows repeated on each page
 * @param rows       rows from the top; a place that another cell covers is a covered cell
 */
public record FilledForm(int headerRows, List<List<Cell>> rows) {

    /** Copies what it is given. */
    public FilledForm {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A place in the form.
     *
     * @param content    what stands there
     * @param align      alignment
     * @param bold       bold
     * @param rowSpan    rows covered; 0 when another cell covers this place
     * @param columnSpan columns covered; 0 when another cell covers this place
     */
    public record Cell(Filled content, Align align, boolean bold, int rowSpan, int columnSpan) {

        static final Cell COVERED = new Cell(Filled.EMPTY, Align.LEFT, false, 0, 0);

        static final Cell BLANK = new Cell(Filled.EMPTY, Align.LEFT, false, 1, 1);

        /** Whether another cell covers this place. */
        public boolean covered() {
            return rowSpan == 0 || columnSpan == 0;
        }
    }
}
