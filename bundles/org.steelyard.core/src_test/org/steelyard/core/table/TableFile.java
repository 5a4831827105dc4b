package org.steelyard.core.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.steelyard.document.Grid;
import org.steelyard.document.write.DocxWriter;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Table.Row;
import org.steelyard.document.write.TextDocument.Table.TableCell;
import org.steelyard.document.write.XlsxWriter;

/** Writes a table as xlsx or docx. Cells are parted by |; ^ goes on with the cell above, &lt; with the cell to the left. */
final class TableFile {

    private TableFile() {
    }

    static Path write(Path folder, String format, String table) {
        List<String[]> rows = table.strip().lines().map(line -> line.strip().split("\\s*\\|\\s*", -1)).toList();
        try {
            return Files.write(folder.resolve("指标表." + format), format.equals("xlsx") ? xlsx(rows) : docx(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int span(List<String[]> rows, int row, int column, boolean down) {
        int span = 1;
        while (down ? row + span < rows.size() && rows.get(row + span)[column].equals("^")
                : column + span < rows.get(row).length && rows.get(row)[column + span].equals("<")) {
            span++;
        }
        return span;
    }

    private static byte[] xlsx(List<String[]> rows) {
        List<SheetCell> cells = new ArrayList<>();
        List<Grid.Merge> merges = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                String text = rows.get(r)[c];
                if (text.isEmpty() || text.equals("^") || text.equals("<")) {
                    continue;
                }
                SheetDocument.Content content = text.matches("#[0-9.]+") ? new SheetDocument.Number(new BigDecimal(text.substring(1)), 0, false)
                        : new SheetDocument.Text(text.replace("\\n", "\n"));
                cells.add(new SheetCell(r, c, content, new Look(Look.Kind.BODY, Align.LEFT, false)));
                int down = span(rows, r, c, true);
                int right = span(rows, r, c, false);
                if (down > 1 || right > 1) {
                    merges.add(new Grid.Merge(r, c, r + down - 1, c + right - 1));
                }
            }
        }
        SheetDocument.Sheet sheet = new SheetDocument.Sheet("指标体系", false, Collections.nCopies(rows.get(0).length, 12), 0, 0, cells, merges);
        return XlsxWriter.write(new SheetDocument("指标表", List.of(sheet)), Clock.systemUTC());
    }

    private static byte[] docx(List<String[]> rows) {
        List<Row> out = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<TableCell> cells = new ArrayList<>();
            for (int c = 0; c < rows.get(r).length; c++) {
                String text = rows.get(r)[c];
                boolean covered = text.equals("^") || text.equals("<");
                List<List<TextDocument.Span>> paragraphs = new ArrayList<>();
                for (String line : covered ? new String[] {""} : text.replaceFirst("^#", "").split("\\\\n")) {
                    paragraphs.add(List.of(TextDocument.Span.of(line)));
                }
                cells.add(new TableCell(paragraphs, Align.LEFT, false, text.equals("^") ? 0 : span(rows, r, c, true),
                        text.equals("<") ? 0 : span(rows, r, c, false)));
            }
            out.add(new Row(cells));
        }
        TextDocument.Table table = new TextDocument.Table("", "", new ArrayList<>(Collections.nCopies(rows.get(0).length, null)), 1, out);
        return DocxWriter.write(new TextDocument("指标表", "zh-CN", TextDocument.Styles.DEFAULT, List.of(table)), Clock.systemUTC());
    }
}
