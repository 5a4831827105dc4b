package org.steelyard.report.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Table;
import org.steelyard.document.write.TextDocument.Table.Row;
import org.steelyard.document.write.TextDocument.Table.TableCell;
import org.steelyard.model.outline.GridColumn;
import org.steelyard.report.internal.grid.FilledForm;
import org.steelyard.report.internal.grid.FilledGrid;

/** A filled grid as a table of a text document. */
final class Tables {

    private final Spans spans;

    Tables(Spans spans) {
        this.spans = spans;
    }

    Table table(FilledGrid grid, String caption, String unitLine, String section) {
        List<Row> rows = new ArrayList<>();
        for (List<FilledGrid.Slot> header : grid.header()) {
            rows.add(row(header, section, c -> Align.CENTER, true));
        }
        for (FilledGrid.Row body : grid.rows()) {
            rows.add(row(body.slots(), section, c -> align(grid.columns().get(c)), false));
        }
        if (!grid.total().isEmpty()) {
            rows.add(row(grid.total(), section, c -> c == 0 ? Align.CENTER : align(grid.columns().get(c)), true));
        }
        List<BigDecimal> widths = new ArrayList<>();
        grid.columns().forEach(c -> widths.add(c.getWidth()));
        return new Table(caption, unitLine, widths, grid.header().size(), rows);
    }

    Table form(FilledForm form, List<BigDecimal> widths, String caption, String unitLine, String section) {
        List<Row> rows = new ArrayList<>();
        for (List<FilledForm.Cell> row : form.rows()) {
            rows.add(new Row(row.stream().map(c -> new TableCell(c.covered() ? List.of()
                    : c.content().lines().stream().map(l -> spans.of(l, section, c.bold())).toList(), align(c.align()), c.bold(), c.rowSpan(), c.columnSpan())).toList()));
        }
        return new Table(caption, unitLine, widths, form.headerRows(), rows);
    }

    private Row row(List<FilledGrid.Slot> slots, String section, java.util.function.IntFunction<Align> align, boolean bold) {
        List<TableCell> cells = new ArrayList<>();
        for (int c = 0; c < slots.size(); c++) {
            FilledGrid.Slot slot = slots.get(c);
            cells.add(slot.covered() ? new TableCell(List.of(), align.apply(c), bold, slot.rowSpan(), slot.columnSpan())
                    : new TableCell(slot.content().lines().stream().map(l -> spans.of(l, section, bold)).toList(), align.apply(c), bold, slot.rowSpan(),
                            slot.columnSpan()));
        }
        return new Row(cells);
    }

    private static Align align(GridColumn column) {
        return align(column.getAlign());
    }

    private static Align align(org.steelyard.model.outline.Align align) {
        return switch (align) {
            case LEFT -> Align.LEFT;
            case CENTER -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
        };
    }
}
