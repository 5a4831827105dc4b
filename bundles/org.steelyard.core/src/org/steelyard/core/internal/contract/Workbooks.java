package org.steelyard.core.internal.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.steelyard.model.value.Place;

/** The smallest workbooks there are, part by part, so that any part can be made wrong. */
final class Workbooks {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {
    }

    /** A workbook of one sheet with these rows; a text that begins with # is the value of an error. */
    static byte[] bytes(List<List<String>> rows) throws IOException {
        return with(rows, Map.of());
    }

    /** The same, with these parts in place of its own or added. */
    static byte[] with(List<List<String>> rows, Map<String, byte[]> others) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        text(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + "</Types>");
        text(parts, "_rels/.rels", relations("<Relationship Id=\"r1\" Type=\"" + RELATION + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        text(parts, "xl/workbook.xml", "<workbook" + MAIN + " xmlns:r=\"" + RELATION + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        text(parts, "xl/_rels/workbook.xml.rels", relations("<Relationship Id=\"r1\" Type=\"" + RELATION + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"));
        text(parts, "xl/worksheets/sheet1.xml", sheet(rows));
        parts.putAll(others);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void text(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, (XML + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder s = new StringBuilder("<worksheet").append(MAIN).append("><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            s.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(s, Place.columnName(c) + (r + 1), rows.get(r).get(c));
            }
            s.append("</row>");
        }
        return s.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder s, String at, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        s.append("<c r=\"").append(at).append(text.startsWith("#") ? "\" t=\"e\"><v>" + escaped + "</v></c>"
                : "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>");
    }
}
