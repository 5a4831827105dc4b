package org.steelyard.document.internal.write.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.document.internal.write.Lines;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.document.write.TextDocument.Table;

/** A native table: fixed widths within the type area, merged cells, header rows repeated, rows never split. */
final class TableXml {

    private static final BigDecimal TWIPS_PER_MM = new BigDecimal("56.6929");
    private static final int NARROWEST = 240;
    private static final int LINE = 300;
    private static final int SHORT = 15;

    private final Table table;
    private final int[] widths;
    // the row times columns plus column of the cell that covers a position; -1 where none does yet
    private final int[][] owner;
    private final int[][] spans;
    private final Runs runs;
    private final boolean together;

    TableXml(Table table, int room, Runs runs) {
        this.table = table;
        this.runs = runs;
        int columns = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        this.widths = widths(table.widths(), columns, room);
        this.owner = new int[table.rows().size()][columns];
        this.spans = new int[table.rows().size()][columns];
        for (int[] row : owner) {
            Arrays.fill(row, -1);
        }
        for (int r = 0; r < owner.length; r++) {
            for (int c = 0; c < columns; c++) {
                claim(r, c);
            }
        }
        this.together = isShort();
    }

    private static int[] widths(List<BigDecimal> millimetres, int columns, int room) {
        int[] widths = new int[columns];
        long fixed = 0;
        int open = 0;
        for (int c = 0; c < columns; c++) {
            BigDecimal mm = c < millimetres.size() ? millimetres.get(c) : null;
            if (mm == null) {
                open++;
            } else {
                widths[c] = Math.max(NARROWEST, mm.multiply(TWIPS_PER_MM).setScale(0, RoundingMode.HALF_UP).intValue());
                fixed += widths[c];
            }
        }
        int share = open == 0 ? 0 : (int) Math.max((room - fixed) / open, room / (4L * columns));
        long total = fixed + (long) share * open;
        for (int c = 0; c < columns; c++) {
            widths[c] = widths[c] == 0 ? share : widths[c];
            // what is wider than the page is shrunk to it, all columns alike
            widths[c] = total > room ? (int) (widths[c] * (long) room / total) : widths[c];
        }
        return widths;
    }

    private void claim(int row, int column) {
        if (owner[row][column] >= 0) {
            return;
        }
        Table.TableCell cell = cell(row, column);
        int width = cell == null ? 1 : Math.max(1, cell.columnSpan());
        int height = cell == null ? 1 : Math.max(1, cell.rowSpan());
        int wide = 1;
        while (wide < width && column + wide < widths.length && owner[row][column + wide] < 0) {
            wide++;
        }
        spans[row][column] = wide;
        for (int r = row; r < Math.min(row + height, owner.length); r++) {
            for (int c = column; c < column + wide; c++) {
                owner[r][c] = row * widths.length + column;
            }
        }
    }

    private Table.TableCell cell(int row, int column) {
        List<Table.TableCell> cells = table.rows().get(row).cells();
        return column < cells.size() ? cells.get(column) : null;
    }

    /** Heights of the rows in twentieths of a point: lines are of exact height, so they depend on no font. */
    int[] heights() {
        int[] heights = new int[owner.length];
        for (int r = 0; r < owner.length; r++) {
            boolean header = r < table.headerRows();
            for (int c = 0; c < widths.length; c++) {
                boolean begins = owner[r][c] == r * widths.length + c;
                boolean oneRow = begins && (r + 1 == owner.length || owner[r + 1][c] != owner[r][c]);
                if (oneRow && cell(r, c) != null) {
                    heights[r] = Math.max(heights[r], height(cell(r, c), width(r, c), header ? 80 : 40));
                }
            }
            heights[r] = Math.max(heights[r], LINE + (header ? 80 : 40)) + 10;
        }
        return heights;
    }

    private static int height(Table.TableCell cell, int width, int spacing) {
        int height = 0;
        for (List<Span> spans : cell.paragraphs()) {
            String text = spans.stream().map(Span::text).collect(Collectors.joining());
            height += LINE * Lines.count(text, width - 114, 210, 0) + spacing;
        }
        return height;
    }

    private int width(int row, int column) {
        int width = 0;
        for (int c = column; c < column + spans[row][column]; c++) {
            width += widths[c];
        }
        return width;
    }

    /** Whether the table is short enough to be kept on one page. */
    boolean isShort() {
        return owner.length <= SHORT && Arrays.stream(heights()).sum() < 7_000;
    }

    void write(StringBuilder s) {
        s.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"").append(Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                        + "<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar>"
                        + "</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            s.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        s.append("</w:tblGrid>");
        for (int r = 0; r < owner.length; r++) {
            boolean header = r < table.headerRows();
            s.append("<w:tr><w:trPr><w:cantSplit/>").append(header ? "<w:tblHeader/>" : "").append("</w:trPr>");
            for (int c = 0; c < widths.length; c++) {
                write(s, r, c, header);
            }
            s.append("</w:tr>");
        }
        s.append("</w:tbl>");
    }

    private void write(StringBuilder s, int row, int column, boolean header) {
        int top = owner[row][column] / widths.length;
        int left = owner[row][column] % widths.length;
        if (left != column) {
            return;
        }
        int span = spans[top][left];
        s.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width(top, left)).append("\" w:type=\"dxa\"/>");
        if (span > 1) {
            s.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
        }
        if (top < row) {
            s.append("<w:vMerge/>");
        } else if (row + 1 < owner.length && owner[row + 1][column] == owner[row][column]) {
            s.append("<w:vMerge w:val=\"restart\"/>");
        }
        s.append(header ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>" : "").append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        Table.TableCell cell = top == row ? cell(row, column) : null;
        List<List<Span>> paragraphs = cell == null || cell.paragraphs().isEmpty() ? List.of(List.of()) : cell.paragraphs();
        for (List<Span> spans : paragraphs) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"").append(header ? "TableHead" : "TableText").append("\"/>")
                    .append(together && !header && row + 1 < owner.length ? "<w:keepNext/>" : "").append("<w:jc w:val=\"")
                    .append(header ? "center" : BodyPart.align(cell == null ? Align.LEFT : cell.align())).append("\"/></w:pPr>");
            runs.write(s, spans, cell != null && cell.bold() && !header);
            s.append("</w:p>");
        }
        s.append("</w:tc>");
    }
}
