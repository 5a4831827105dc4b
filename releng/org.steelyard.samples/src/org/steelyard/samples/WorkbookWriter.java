package org.steelyard.samples;

import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills a workbook, xlsx or xls, with the sheets of a layout. */
final class WorkbookWriter {

    private final Workbook workbook;
    private final Looks looks;

    WorkbookWriter(Workbook workbook) {
        this.workbook = workbook;
        this.looks = new Looks(workbook);
    }

    void write(Layout layout) {
        layout.sheets().forEach(this::sheet);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private void sheet(Layout.Sheet from) {
        Sheet sheet = workbook.createSheet(from.name());
        for (int c = 0; c < from.widths().size(); c++) {
            sheet.setColumnWidth(c, from.widths().get(c) * 256);
        }
        int columns = from.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(1);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.getPrintSetup().setLandscape(from.widths().stream().mapToInt(w -> w).sum() > 95);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        for (int r = 0; r < from.rows().size(); r++) {
            row(sheet, from, r, columns);
        }
        joins(sheet, from.rows());
    }

    private void row(Sheet sheet, Layout.Sheet from, int index, int columns) {
        Layout.Row layout = from.rows().get(index);
        Row row = sheet.createRow(index);
        boolean wide = layout.kind() == Layout.Kind.TITLE || layout.kind() == Layout.Kind.FOOT;
        for (int c = 0; c < layout.cells().size(); c++) {
            fill(row.createCell(c), layout, c);
        }
        if (wide && columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(index, index, 0, columns - 1));
        }
        row.setHeightInPoints(height(layout, from.widths(), wide));
    }

    private void fill(Cell cell, Layout.Row row, int column) {
        String text = row.cells().get(column);
        if (text.startsWith("#")) {
            cell.setCellStyle(looks.of(row.kind(), HorizontalAlignment.RIGHT, format(text)));
            BigDecimal number = new BigDecimal(text.substring(1).replace(",", "").replace("%", ""));
            cell.setCellValue(text.endsWith("%") ? number.movePointLeft(2).doubleValue() : number.doubleValue());
        } else if (text.startsWith("=")) {
            String[] formula = text.substring(1).split(";");
            cell.setCellStyle(looks.of(row.kind(), HorizontalAlignment.RIGHT, formula.length > 1 ? formula[1].strip() : "#,##0.00"));
            cell.setCellFormula(formula[0].strip());
        } else {
            cell.setCellStyle(style(row, column, text));
            if (!text.isEmpty() && !Layout.joins(text)) {
                cell.setCellValue(text);
            }
        }
    }

    private CellStyle style(Layout.Row row, int column, String text) {
        HorizontalAlignment align = switch (row.kind()) {
            case TITLE, HEAD -> HorizontalAlignment.CENTER;
            case UNIT -> column == 0 ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT;
            default -> text.matches("[\\d, ]+|.{1,2}") ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
        };
        return looks.of(row.kind(), align, "");
    }

    private static String format(String text) {
        int dot = text.indexOf('.');
        String digits = text.replace("%", "");
        String decimals = dot < 0 ? "" : "." + "0".repeat(digits.length() - dot - 1);
        return (text.contains(",") || decimals.length() == 3 ? "#,##0" : "0") + decimals + (text.endsWith("%") ? "%" : "");
    }

    // spreadsheet programs do not fit the height of merged cells by themselves
    private static float height(Layout.Row row, List<Integer> widths, boolean wide) {
        int lines = 1;
        for (int c = 0; c < row.cells().size(); c++) {
            String text = row.cells().get(c);
            if (text.startsWith("=") || row.kind() == Layout.Kind.UNIT || widths.isEmpty()) {
                continue;
            }
            int room = wide ? widths.stream().mapToInt(w -> w).sum() : widths.get(Math.min(c, widths.size() - 1));
            int needed = 0;
            for (String part : text.split("\n")) {
                int length = part.codePoints().map(p -> p < 256 ? 1 : 2).sum();
                needed += Math.max(1, (length + room - 2) / Math.max(room - 1, 1));
            }
            lines = Math.max(lines, needed);
        }
        return row.kind() == Layout.Kind.TITLE ? 30 : Math.max(18, 4 + lines * 13.5f);
    }

    private static void joins(Sheet sheet, List<Layout.Row> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).cells().size(); c++) {
                if (Layout.joins(at(rows, r, c))) {
                    continue;
                }
                int right = c;
                while (at(rows, r, right + 1).equals("<")) {
                    right++;
                }
                int down = r;
                while (at(rows, down + 1, c).equals("^")) {
                    down++;
                }
                if (right > c || down > r) {
                    sheet.addMergedRegion(new CellRangeAddress(r, down, c, right));
                }
            }
        }
    }

    private static String at(List<Layout.Row> rows, int row, int column) {
        return row < rows.size() && column < rows.get(row).cells().size() ? rows.get(row).cells().get(column) : "";
    }
}
