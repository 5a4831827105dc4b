package org.steelyard.samples;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A layout as csv, as a web page, and as a Word document. */
final class TextWriters {

    private TextWriters() {
    }

    static byte[] csv(Layout layout) {
        String text = layout.sheets().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(TextWriters::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", layout.encoding().equals("BOM") ? "\ufeff" : "", "\r\n"));
        return text.getBytes(layout.encoding().equals("BOM") ? StandardCharsets.UTF_8 : Charset.forName(layout.encoding()));
    }

    private static String field(String cell) {
        String text = Layout.joins(cell) ? "" : Layout.shown(cell);
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static byte[] html(Layout layout) {
        StringBuilder page = new StringBuilder("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel">
                <head>
                <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
                <style>td {font-family: 宋体; font-size: 10pt} .b td {border: 0.5pt solid black; mso-number-format: "\\@"}</style>
                </head>
                <body>
                """);
        for (Layout.Sheet sheet : layout.sheets()) {
            page.append("<table border=1 cellspacing=0>\n");
            sheet.widths().forEach(width -> page.append("<col width=").append(width * 8).append(">\n"));
            sheet.rows().forEach(row -> page.append(htmlRow(row, sheet.widths().size())));
            page.append("</table>\n<br>\n");
        }
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String htmlRow(Layout.Row row, int columns) {
        boolean grid = row.kind() == Layout.Kind.HEAD || row.kind() == Layout.Kind.BODY || row.kind() == Layout.Kind.TOTAL;
        StringBuilder html = new StringBuilder(grid ? "<tr class=b>" : "<tr>");
        for (int c = 0; c < row.cells().size(); c++) {
            String cell = row.cells().get(c);
            if (cell.equals("<")) {
                continue;
            }
            int span = 1;
            while (c + span < row.cells().size() && row.cells().get(c + span).equals("<")) {
                span++;
            }
            if (row.kind() == Layout.Kind.TITLE || row.kind() == Layout.Kind.FOOT) {
                span = columns;
            }
            html.append("<td").append(span > 1 ? " colspan=" + span : "").append(cell.startsWith("#") ? " align=right>" : ">");
            String text = Layout.shown(cell).replace("&", "&amp;").replace("<", "&lt;");
            html.append(row.kind() == Layout.Kind.TITLE ? "<b>" + text + "</b>" : text.isEmpty() ? "&nbsp;" : text).append("</td>");
        }
        return html.append("</tr>\n").toString();
    }

    static XWPFDocument docx(Layout layout) {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1701));
        margin.setBottom(BigInteger.valueOf(1701));
        margin.setLeft(BigInteger.valueOf(1417));
        margin.setRight(BigInteger.valueOf(1417));
        for (Layout.Sheet sheet : layout.sheets()) {
            paragraph(document.createParagraph(), sheet.name(), ParagraphAlignment.CENTER, "黑体", 16, true);
            sheet.before().forEach(t -> paragraph(document.createParagraph(), t, ParagraphAlignment.LEFT, "仿宋", 12, false));
            table(document, sheet);
            sheet.after().forEach(t -> paragraph(document.createParagraph(), t, ParagraphAlignment.LEFT, "仿宋", 10, false));
        }
        return document;
    }

    private static void table(XWPFDocument document, Layout.Sheet sheet) {
        XWPFTable table = document.createTable(sheet.rows().size(), sheet.widths().size());
        table.setWidth("100%");
        int total = sheet.widths().stream().mapToInt(w -> w).sum();
        for (int r = 0; r < sheet.rows().size(); r++) {
            List<String> cells = sheet.rows().get(r).cells();
            boolean head = sheet.rows().get(r).kind() == Layout.Kind.HEAD;
            table.getRow(r).setRepeatHeader(head);
            for (int c = 0; c < cells.size(); c++) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                cell.setWidth(Integer.toString(9070 * sheet.widths().get(c) / total));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                String text = Layout.joins(cells.get(c)) ? "" : Layout.shown(cells.get(c));
                ParagraphAlignment align = head || text.length() < 5 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
                paragraph(cell.getParagraphs().getFirst(), text, align, "宋体", 10, head);
            }
        }
        for (int r = 0; r < sheet.rows().size(); r++) {
            joinDown(table, sheet, r);
        }
        for (int r = 0; r < sheet.rows().size(); r++) {
            joinAcross(table.getRow(r), sheet.rows().get(r).cells(), sheet.widths(), total);
        }
    }

    private static void joinDown(XWPFTable table, Layout.Sheet sheet, int r) {
        for (int c = 0; c < sheet.rows().get(r).cells().size(); c++) {
            boolean here = sheet.rows().get(r).cells().get(c).equals("^");
            boolean below = r + 1 < sheet.rows().size() && c < sheet.rows().get(r + 1).cells().size() && sheet.rows().get(r + 1).cells().get(c).equals("^");
            if (here || below) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                (cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr()).addNewVMerge()
                        .setVal(here ? STMerge.CONTINUE : STMerge.RESTART);
            }
        }
    }

    private static void joinAcross(XWPFTableRow row, List<String> cells, List<Integer> widths, int total) {
        int span = 1;
        int width = 0;
        for (int c = cells.size() - 1; c >= 0; c--) {
            width += widths.get(c);
            if (cells.get(c).equals("<")) {
                row.getCtRow().removeTc(c);
                span++;
                continue;
            }
            if (span > 1) {
                CTTcPr properties = row.getCtRow().getTcArray(c).getTcPr();
                properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
                properties.getTcW().setW(BigInteger.valueOf(9070L * width / total));
            }
            span = 1;
            width = 0;
        }
    }

    private static void paragraph(XWPFParagraph paragraph, String text, ParagraphAlignment align, String font, int size, boolean bold) {
        paragraph.setAlignment(align);
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
    }
}
