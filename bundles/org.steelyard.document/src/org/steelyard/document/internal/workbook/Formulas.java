package org.steelyard.document.internal.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.steelyard.document.Cell;
import org.steelyard.document.internal.Findings;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Place;

/** The formula texts of a workbook, and what they reach for outside it. */
final class Formulas {

    // [1]Sheet!A1, '[Book 1.xls]Sheet'!A1, 'D:\folder\[Book.xls]Sheet'!A1; not Table1[Column]
    private static final Pattern EXTERNAL = Pattern.compile("(?:^|[=+\\-*/^&(,<>; '\\\\:])\\[([^\\[\\]]+)\\][^\\[\\]!]*!");

    private final List<ExternalLinksTable> links;
    private final Findings findings;

    Formulas(Workbook workbook, Findings findings) {
        this.links = workbook instanceof XSSFWorkbook x ? x.getExternalLinksTable() : List.of();
        this.findings = findings;
    }

    /** The formula without its equals sign; {@code ?} when the file's own form cannot be told. */
    String text(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException e) {
            // POI throws many kinds for functions and names it does not know; the cached value stays good
            return "?";
        }
    }

    /** Reports what is to be known about this formula cell. */
    void examine(String sheet, Cell cell) {
        Location at = findings.cell(sheet, Place.columnName(cell.column()) + (cell.row() + 1), cell.text());
        Matcher external = EXTERNAL.matcher(cell.formula());
        if (external.find()) {
            findings.warning("document.external-link", at, fileName(external.group(1)), cell.text());
        }
        if (cell.formula().contains("DISPIMG(")) {
            findings.warning("document.picture-unread", at, sheet + "!" + at.cell());
        } else if (cell.kind() == Cell.Kind.ERROR && cell.text().isEmpty()) {
            findings.warning("document.no-cached-value", at);
        }
    }

    private String fileName(String reference) {
        if (reference.matches("\\d{1,4}")) {
            int index = Integer.parseInt(reference) - 1;
            if (index >= 0 && index < links.size()) {
                String target = links.get(index).getLinkedFileName();
                return target == null ? reference : target.substring(Math.max(target.lastIndexOf('/'), target.lastIndexOf('\\')) + 1);
            }
        }
        return reference;
    }
}
