package org.steelyard.document.internal.write.sheet;

import java.util.List;

import org.steelyard.document.internal.write.Xml;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.model.value.Place;

/** The list of sheets, and the rows and columns each of them repeats in print. */
public final class WorkbookPart {

    private WorkbookPart() {
    }

    /** The part. */
    public static String xml(List<Sheet> sheets, List<String> names) {
        StringBuilder s = new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/>"
                + (sheets.stream().anyMatch(sheet -> sheet.form().locked()) ? "<workbookProtection lockStructure=\"1\"/>" : "") + "<bookViews>"
                + "<workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 0; i < names.size(); i++) {
            s.append("<sheet name=\"").append(Xml.escape(names.get(i))).append("\" sheetId=\"").append(i + 1)
                    .append(sheets.get(i).form().hidden() ? "\" state=\"veryHidden" : "").append("\" r:id=\"r")
                    .append(i + 1).append("\"/>");
        }
        s.append("</sheets>");
        StringBuilder defined = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            titles(defined, sheets.get(i), i, names.get(i));
        }
        if (!defined.isEmpty()) {
            s.append("<definedNames>").append(defined).append("</definedNames>");
        }
        // viewers show the saved values; a spreadsheet program computes its own on opening
        return s.append("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>").toString();
    }

    private static void titles(StringBuilder s, Sheet sheet, int index, String name) {
        if (sheet.frozenRows() == 0 && sheet.frozenColumns() == 0) {
            return;
        }
        String quoted = "'" + name.replace("'", "''") + "'!";
        String columns = sheet.frozenColumns() == 0 ? "" : quoted + "$A:$" + Place.columnName(sheet.frozenColumns() - 1);
        String rows = sheet.frozenRows() == 0 ? "" : quoted + "$1:$" + sheet.frozenRows();
        s.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").append(index).append("\">")
                .append(Xml.escape(columns + (columns.isEmpty() || rows.isEmpty() ? "" : ",") + rows)).append("</definedName>");
    }
}
