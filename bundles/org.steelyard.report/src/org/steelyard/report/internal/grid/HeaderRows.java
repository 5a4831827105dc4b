package org.steelyard.report.internal.grid;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.report.internal.fill.Filled;

/** Headings of several levels, written {@code 预算/金额}: equal upper parts are joined, shorter ones reach down. */
final class HeaderRows {

    private HeaderRows() {
    }

    static List<List<FilledGrid.Slot>> of(List<String> headings, int atLeast) {
        List<String[]> paths = headings.stream().map(h -> h.split("/")).toList();
        int depth = Math.max(Math.max(1, atLeast), paths.stream().mapToInt(p -> p.length).max().orElse(1));
        List<List<FilledGrid.Slot>> rows = new ArrayList<>();
        for (int r = 0; r < depth; r++) {
            List<FilledGrid.Slot> row = new ArrayList<>();
            for (int c = 0; c < paths.size(); c++) {
                row.add(slot(paths, r, c, depth));
            }
            rows.add(row);
        }
        return rows;
    }

    private static FilledGrid.Slot slot(List<String[]> paths, int row, int column, int depth) {
        String[] path = paths.get(column);
        if (row >= path.length) {
            return new FilledGrid.Slot(Filled.EMPTY, 0, 1);
        }
        boolean last = row == path.length - 1;
        Filled content = Filled.words(path[row].strip());
        if (last) {
            return new FilledGrid.Slot(content, depth - row, 1);
        }
        if (column > 0 && joined(paths.get(column - 1), path, row)) {
            return new FilledGrid.Slot(Filled.EMPTY, 1, 0);
        }
        int span = 1;
        while (column + span < paths.size() && joined(path, paths.get(column + span), row)) {
            span++;
        }
        return new FilledGrid.Slot(content, 1, span);
    }

    private static boolean joined(String[] left, String[] right, int row) {
        if (left.length <= row + 1 || right.length <= row + 1) {
            return false;
        }
        for (int i = 0; i <= row; i++) {
            if (!left[i].strip().equals(right[i].strip())) {
                return false;
            }
        }
        return true;
    }
}
