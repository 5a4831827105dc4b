package org.steelyard.samples;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells of one workbook, each made once. */
final class Looks {

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    Looks(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Layout.Kind kind, HorizontalAlignment align, String format) {
        return styles.computeIfAbsent(kind + "/" + align + "/" + format, key -> make(kind, align, format));
    }

    private CellStyle make(Layout.Kind kind, HorizontalAlignment align, String format) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName(kind == Layout.Kind.TITLE ? "黑体" : "宋体");
        font.setFontHeightInPoints((short) (kind == Layout.Kind.TITLE ? 16 : kind == Layout.Kind.FOOT ? 9 : 10));
        font.setBold(kind == Layout.Kind.HEAD || kind == Layout.Kind.TOTAL);
        style.setFont(font);
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(kind != Layout.Kind.UNIT);
        if (kind == Layout.Kind.HEAD || kind == Layout.Kind.BODY || kind == Layout.Kind.TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }
}
