package org.steelyard.report.internal.grid;

import java.util.List;

import org.steelyard.model.outline.GridColumn;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.fill.Item;

/**
 * A table filled in.
 *
 * @param columns its columns
 * @param header  header rows, from the top
 * @param rows    body rows
 * @param total   the total row, or empty
 */
public record FilledGrid(List<GridColumn> columns, List<List<Slot>> header, List<Row> rows, List<Slot> total) {

    /** Copies what it is given. */
    public FilledGrid {
        columns = List.copyOf(columns);
        header = header.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        total = List.copyOf(total);
    }

    /** A body row and the item it states. */
    public record Row(Item item, List<Slot> slots) {
        /** Copies what it is given. */
        public Row {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A place in the table.
     *
     * @param content    what stands there
     * @param rowSpan    rows covered; 0 when covered from above
     * @param columnSpan columns covered; 0 when covered from the left
     */
    public record Slot(Filled content, int rowSpan, int columnSpan) {
        /** Whether another place covers this one. */
        public boolean covered() {
            return rowSpan == 0 || columnSpan == 0;
        }
    }
}
