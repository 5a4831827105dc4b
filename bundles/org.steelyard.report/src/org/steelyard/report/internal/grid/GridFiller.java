package org.steelyard.report.internal.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.outline.Grid;
import org.steelyard.model.outline.GridColumn;
import org.steelyard.model.outline.MergeRule;
import org.steelyard.report.internal.fill.Figure;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Items;
import org.steelyard.report.internal.fill.Labels;

/**
 * Fills in a grid. Cells of a column that merges are joined downwards while the value stays the same and no merging
 * column to the left has changed: a level-2 cell never runs across the border of two level-1 indicators, and two groups
 * of 7 points each keep their own cell.
 */
public final class GridFiller {

    private final Filler filler;
    private final Items items;
    private final Labels labels;

    /** Fills in grids with this filler. */
    public GridFiller(Filler filler, Items items, Labels labels) {
        this.filler = filler;
        this.items = items;
        this.labels = labels;
    }

    /** The grid in sight of an item; without rows when there is nothing to state. */
    public FilledGrid fill(Grid grid, Item item, String where) {
        List<GridColumn> columns = grid.getColumns();
        String query = grid.getQuery();
        List<Item> rows = query == null || query.isBlank() ? items.over(grid.getRows(), item) : filler.rows(query, item, where);
        List<List<Filled>> cells = new ArrayList<>();
        for (Item row : rows) {
            cells.add(columns.stream().map(c -> cell(c, row, where)).toList());
        }
        List<FilledGrid.Row> merged = merge(columns, rows, cells);
        List<FilledGrid.Slot> total = grid.getTotalRow() == null || grid.getTotalRow().isBlank() || rows.isEmpty() ? List.of()
                : total(grid, columns, merged, item, where);
        return new FilledGrid(columns, HeaderRows.of(columns.stream().map(c -> filler.fill(c.getHeading(), item, where).text()).toList(), grid.getHeaderRows()),
                merged, total);
    }

    private Filled cell(GridColumn column, Item row, String where) {
        Filled value = filler.value(column.getValue(), row, where);
        Optional<Figure> figure = value.figure();
        if (figure.isEmpty() || column.getUnit() == null && column.getDecimals() == null) {
            return value;
        }
        Figure f = column.getUnit() == null ? figure.get() : figure.get().in(column.getUnit());
        Figure printed = column.getDecimals() == null ? f : f.with(column.getDecimals());
        return new Filled(List.of(new Filled.Number(printed, ((Filled.Number) value.pieces().get(0)).source())));
    }

    private static List<FilledGrid.Row> merge(List<GridColumn> columns, List<Item> rows, List<List<Filled>> cells) {
        int[][] spans = new int[rows.size()][columns.size()];
        for (int r = rows.size() - 1; r >= 0; r--) {
            boolean same = true;
            for (int c = 0; c < columns.size(); c++) {
                spans[r][c] += 1;
                if (columns.get(c).getMerge() != MergeRule.SAME_VALUE) {
                    continue;
                }
                same &= r > 0 && cells.get(r).get(c).text().equals(cells.get(r - 1).get(c).text());
                if (same) {
                    spans[r - 1][c] = spans[r][c];
                    spans[r][c] = 0;
                }
            }
        }
        List<FilledGrid.Row> merged = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<FilledGrid.Slot> slots = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                slots.add(new FilledGrid.Slot(cells.get(r).get(c), spans[r][c], 1));
            }
            merged.add(new FilledGrid.Row(rows.get(r), slots));
        }
        return merged;
    }

    private List<FilledGrid.Slot> total(Grid grid, List<GridColumn> columns, List<FilledGrid.Row> rows, Item item, String where) {
        int first = 0;
        while (first < columns.size() && !columns.get(first).isTotal()) {
            first++;
        }
        List<FilledGrid.Slot> total = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            boolean label = c < first;
            Filled content = label ? c == 0 ? filler.fill(grid.getTotalRow(), item, where) : Filled.EMPTY : columns.get(c).isTotal() ? sum(rows, c) : Filled.EMPTY;
            total.add(new FilledGrid.Slot(content, 1, label ? c == 0 ? first : 0 : 1));
        }
        return total;
    }

    /** A merged cell counts once; one that is no number leaves no sum. */
    private Filled sum(List<FilledGrid.Row> rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FilledGrid.Row row : rows) {
            FilledGrid.Slot slot = row.slots().get(column);
            if (slot.covered() || slot.content().isEmpty()) {
                continue;
            }
            Optional<Figure> figure = slot.content().figure();
            if (figure.isEmpty()) {
                return Filled.words(labels.get("missing", labels.get("phrase.sum")));
            }
            sum = sum.add(figure.get().value());
        }
        return new Filled(List.of(new Filled.Number(Figure.of(Figure.plain(sum)), "sum" + column)));
    }
}
