package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal; numbers are right-aligned, the last column is not padded. */
public final class Columns {

    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /** One letter a column: {@code l} left, {@code r} right. */
    public Columns(String alignment) {
        this.alignment = alignment;
    }

    /** Adds a row. */
    public Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines of the table, each behind this indent. */
    public List<String> lines(String indent) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, Width.of(row.get(i))));
            }
        }
        return rows.stream().map(row -> indent + line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean last = i == row.size() - 1;
            String cell = last ? row.get(i) : Width.cut(row.get(i), WIDEST);
            line.append(i == 0 ? "" : "  ");
            line.append(alignment.charAt(i) == 'r' ? Width.right(cell, widths[i]) : last ? cell : Width.left(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
