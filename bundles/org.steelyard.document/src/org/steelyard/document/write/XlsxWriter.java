package org.steelyard.document.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.internal.write.Parts;
import org.steelyard.document.internal.write.sheet.SheetNames;
import org.steelyard.document.internal.write.sheet.SheetPart;
import org.steelyard.document.internal.write.sheet.SharedTexts;
import org.steelyard.document.internal.write.sheet.SheetStyles;
import org.steelyard.document.internal.write.sheet.WorkbookPart;

/** Writes a workbook as xlsx. The same workbook and time give the same bytes. */
public final class XlsxWriter {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxWriter() {
    }

    /** The bytes of the xlsx file; the clock gives the time in its metadata. */
    public static byte[] write(SheetDocument document, Clock clock) {
        SheetStyles styles = new SheetStyles();
        SharedTexts texts = new SharedTexts();
        List<String> names = SheetNames.legal(document.sheets().stream().map(SheetDocument.Sheet::name).toList());
        Parts parts = new Parts().properties(document.title(), "", "xl/workbook.xml", clock, document.properties())
                .add("xl/workbook.xml", TYPE + "sheet.main+xml", WorkbookPart.xml(document.sheets(), names));
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < document.sheets().size(); i++) {
            String name = "worksheets/sheet" + (i + 1) + ".xml";
            parts.add("xl/" + name, TYPE + "worksheet+xml", new SheetPart(document.sheets().get(i), styles, texts).xml(i == 0));
            relations.addAll(List.of("worksheet", name));
        }
        relations.addAll(List.of("styles", "styles.xml", "sharedStrings", "sharedStrings.xml"));
        return parts.add("xl/styles.xml", TYPE + "styles+xml", styles.xml())
                .add("xl/sharedStrings.xml", TYPE + "sharedStrings+xml", texts.xml())
                .relations("xl/_rels/workbook.xml.rels", relations.toArray(String[]::new)).bytes();
    }
}
