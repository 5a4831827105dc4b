package org.steelyard.document.internal.write.sheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import org.steelyard.document.Grid;
import org.steelyard.document.internal.write.Xml;
import org.steelyard.document.write.SheetDocument.Formula;
import org.steelyard.document.write.SheetDocument.Number;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.SheetDocument.TextFormula;
import org.steelyard.model.value.Place;

/** One sheet. */
public final class SheetPart {

    private static final String FORMULA_STARTS = "=+-@";

    private final Sheet sheet;
    private final SheetStyles styles;
    private final SharedTexts texts;

    /** A part that shares styles and texts with those of the other sheets. */
    public SheetPart(Sheet sheet, SheetStyles styles, SharedTexts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    /** The XML of the part. */
    public String xml(boolean selected) {
        StringBuilder s = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"")
                .append(selected ? " tabSelected=\"1\"" : "").append(">");
        pane(s);
        s.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (!sheet.widths().isEmpty()) {
            s.append("<cols>");
            for (int i = 0; i < sheet.widths().size(); i++) {
                s.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1).append("\" width=\"")
                        .append(Math.clamp(sheet.widths().get(i), 1, 255)).append("\" customWidth=\"1\"")
                        .append(sheet.form().hiddenColumns().contains(i) ? " hidden=\"1\"/>" : "/>");
            }
            s.append("</cols>");
        }
        s.append("<sheetData>");
        RowHeights heights = new RowHeights(sheet);
        cells().forEach((row, cells) -> {
            s.append("<row r=\"").append(row + 1).append("\" ht=\"").append(heights.points(cells.values())).append("\" customHeight=\"1\">");
            cells.values().forEach(cell -> s.append(xml(cell)));
            s.append("</row>");
        });
        s.append("</sheetData>");
        if (sheet.form().locked()) {
            s.append("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        }
        if (!sheet.merges().isEmpty()) {
            s.append("<mergeCells count=\"").append(sheet.merges().size()).append("\">");
            for (Grid.Merge m : sheet.merges()) {
                s.append("<mergeCell ref=\"").append(at(m.row(), m.column())).append(":").append(at(m.lastRow(), m.lastColumn()))
                        .append("\"/>");
            }
            s.append("</mergeCells>");
        }
        Validations.xml(sheet.form().validations(), s);
        return s.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.75\" bottom=\"0.75\""
                + " header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"")
                .append(sheet.landscape() ? "landscape" : "portrait")
                .append("\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
                .toString();
    }

    private void pane(StringBuilder s) {
        int rows = sheet.frozenRows();
        int columns = sheet.frozenColumns();
        if (rows == 0 && columns == 0) {
            return;
        }
        s.append("<pane").append(columns > 0 ? " xSplit=\"" + columns + "\"" : "").append(rows > 0 ? " ySplit=\"" + rows + "\"" : "")
                .append(" topLeftCell=\"").append(at(rows, columns)).append("\" activePane=\"")
                .append(rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight").append("\" state=\"frozen\"/>");
    }

    private Map<Integer, Map<Integer, SheetCell>> cells() {
        Map<Integer, Map<Integer, SheetCell>> sorted = new TreeMap<>();
        for (SheetCell cell : sheet.cells()) {
            sorted.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
        }
        coverMerges(sorted);
        return sorted;
    }

    // the borders of a merged region are those of its single cells
    private void coverMerges(Map<Integer, Map<Integer, SheetCell>> sorted) {
        for (Grid.Merge m : sheet.merges()) {
            SheetCell top = sorted.getOrDefault(m.row(), Map.of()).get(m.column());
            for (int r = m.row(); top != null && r <= m.lastRow(); r++) {
                Map<Integer, SheetCell> row = sorted.computeIfAbsent(r, k -> new TreeMap<>());
                for (int c = m.column(); c <= m.lastColumn(); c++) {
                    row.putIfAbsent(c, new SheetCell(r, c, new Text(""), top.look()));
                }
            }
        }
    }

    private String xml(SheetCell cell) {
        String start = "<c r=\"" + at(cell.row(), cell.column()) + "\" s=\"";
        return switch (cell.content()) {
            case Text text when text.text().isEmpty() -> start + styles.text(cell.look(), false) + "\"/>";
            case Text text -> start + styles.text(cell.look(), FORMULA_STARTS.indexOf(text.text().charAt(0)) >= 0) + "\" t=\"s\"><v>"
                    + texts.index(text.text()) + "</v></c>";
            case Number n -> start + styles.number(cell.look(), n.decimals(), n.percent()) + "\"><v>" + plain(n.value()) + "</v></c>";
            case Formula f -> start + styles.number(cell.look(), f.decimals(), f.percent()) + "\"><f>" + Xml.escape(f.formula()) + "</f>"
                    + (f.value() == null ? "" : "<v>" + plain(f.value()) + "</v>") + "</c>";
            case TextFormula f -> start + styles.text(cell.look(), false) + "\" t=\"str\"><f>" + Xml.escape(f.formula()) + "</f><v>"
                    + Xml.escape(f.text()) + "</v></c>";
        };
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String at(int row, int column) {
        return Place.columnName(column) + (row + 1);
    }
}
