package org.steelyard.document.internal.workbook;

import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.steelyard.document.internal.Findings;
import org.steelyard.model.value.Place;

/** Says where pictures lie on a sheet: whatever numbers they show are not read. */
final class Pictures {

    private Pictures() {
    }

    static void report(Sheet sheet, Findings findings) {
        if (sheet instanceof XSSFSheet x) {
            XSSFDrawing drawing = x.getDrawingPatriarch();
            if (drawing != null) {
                for (XSSFShape shape : drawing.getShapes()) {
                    if (shape instanceof XSSFPicture && shape.getAnchor() instanceof XSSFClientAnchor a) {
                        report(sheet, a.getRow1(), a.getCol1(), findings);
                    }
                }
            }
        } else if (sheet instanceof HSSFSheet h && h.getDrawingPatriarch() != null) {
            for (HSSFShape shape : h.getDrawingPatriarch().getChildren()) {
                if (shape instanceof HSSFPicture && shape.getAnchor() instanceof HSSFClientAnchor a) {
                    report(sheet, a.getRow1(), a.getCol1(), findings);
                }
            }
        }
    }

    private static void report(Sheet sheet, int row, int column, Findings findings) {
        String cell = Place.columnName(column) + (row + 1);
        findings.warning("document.picture-unread", findings.cell(sheet.getSheetName(), cell, ""),
                sheet.getSheetName() + "!" + cell);
    }
}
