package org.steelyard.report.internal.grid;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.outline.FormCell;
import org.steelyard.model.outline.FormLine;
import org.steelyard.model.outline.FormTable;
import org.steelyard.model.outline.MergeRule;
import org.steelyard.report.internal.fill.Complaints;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Items;

/**
 * Lays out a form cell by cell, from left to right and from the top, past what is covered already. A cell over several
 * lines of the form reaches down to the last row of the last of them, however often they repeat. In a repeated line,
 * cells that merge are joined downwards as those of a grid are; blank ones too, so that a lost label stays one blank.
 */
public final class FormFiller {

    private final Filler filler;
    private final Items items;
    private final Complaints complaints;

    /** Lays out forms with this filler. */
    public FormFiller(Filler filler, Items items, Complaints complaints) {
        this.filler = filler;
        this.items = items;
        this.complaints = complaints;
    }

    /** The form in sight of an item. */
    public FilledForm fill(FormTable form, Item item, String where) {
        List<List<Item>> repeats = new ArrayList<>();
        for (FormLine line : form.getLines()) {
            repeats.add(items.over(line.getRepeatOver(), item).stream().filter(i -> filler.test(line.getWhen(), i, where)).toList());
        }
        Draft draft = new Draft(repeats.stream().mapToInt(List::size).sum(), form.getWidths().size());
        int row = 0;
        int headers = 0;
        for (int i = 0; i < repeats.size(); i++) {
            FormLine line = form.getLines().get(i);
            int first = row;
            for (Item each : repeats.get(i)) {
                line(draft, line, row++, each, heights(repeats, i), where);
            }
            draft.merge(first, row);
            headers += line.isHeader() && headers == first ? row - first : 0;
        }
        return new FilledForm(headers, draft.rows());
    }

    // rows from one line to the line so many below it
    private static List<Integer> heights(List<List<Item>> repeats, int from) {
        List<Integer> heights = new ArrayList<>();
        int height = 0;
        for (int i = from; i < repeats.size(); i++) {
            height += repeats.get(i).size();
            heights.add(height);
        }
        return heights;
    }

    private void line(Draft draft, FormLine line, int row, Item item, List<Integer> heights, String where) {
        int column = 0;
        for (FormCell cell : line.getCells()) {
            column = draft.free(row, column);
            int width = Math.max(1, cell.getColumns());
            if (column + width > draft.columns) {
                complaints.form(where, cell.getText() == null ? "" : cell.getText());
                return;
            }
            int height = cell.getLines() < 2 ? 1 : heights.get(Math.min(cell.getLines(), heights.size()) - 1);
            Filled content = filler.fill(cell.getText(), item, where);
            draft.put(row, column, new FilledForm.Cell(content, cell.getAlign(), cell.isBold(), height, width), cell.getMerge() == MergeRule.SAME_VALUE);
            column += width;
        }
    }

    private static final class Draft {

        private final FilledForm.Cell[][] cells;
        private final boolean[][] merging;
        private final int columns;

        Draft(int rows, int columns) {
            this.cells = new FilledForm.Cell[rows][columns];
            this.merging = new boolean[rows][columns];
            this.columns = columns;
        }

        int free(int row, int from) {
            int column = from;
            while (column < columns && cells[row][column] != null) {
                column++;
            }
            return column;
        }

        void put(int row, int column, FilledForm.Cell cell, boolean merges) {
            int last = Math.min(row + cell.rowSpan(), cells.length);
            for (int r = row; r < last; r++) {
                for (int c = column; c < column + cell.columnSpan(); c++) {
                    cells[r][c] = FilledForm.Cell.COVERED;
                }
            }
            cells[row][column] = new FilledForm.Cell(cell.content(), cell.align(), cell.bold(), last - row, cell.columnSpan());
            merging[row][column] = merges;
        }

        void merge(int first, int end) {
            for (int row = end - 1; row > first; row--) {
                boolean same = true;
                for (int c = 0; c < columns && same; c++) {
                    if (merging[row][c] && merging[row - 1][c]) {
                        same = cells[row][c].content().text().equals(cells[row - 1][c].content().text())
                                && cells[row][c].columnSpan() == cells[row - 1][c].columnSpan();
                        if (same) {
                            FilledForm.Cell above = cells[row - 1][c];
                            cells[row - 1][c] = new FilledForm.Cell(above.content(), above.align(), above.bold(), cells[row][c].rowSpan() + 1, above.columnSpan());
                            cells[row][c] = FilledForm.Cell.COVERED;
                        }
                    }
                }
            }
        }

        List<List<FilledForm.Cell>> rows() {
            List<List<FilledForm.Cell>> rows = new ArrayList<>();
            for (FilledForm.Cell[] row : cells) {
                List<FilledForm.Cell> all = new ArrayList<>();
                for (FilledForm.Cell cell : row) {
                    all.add(cell == null ? FilledForm.Cell.BLANK : cell);
                }
                rows.add(all);
            }
            return rows;
        }
    }
}
