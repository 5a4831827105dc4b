package org.steelyard.document.internal.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.steelyard.document.Cell;

/** Turns the cells of one workbook into plain records. */
final class CellReader {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final boolean since1904;
    private final SharedStringsTable strings;
    private final Map<Integer, String> stringCache = new HashMap<>();
    private final Map<Integer, PrintFormat> formats = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    /** @param strings shared strings of an xlsx file, or null */
    CellReader(boolean since1904, SharedStringsTable strings) {
        this.since1904 = since1904;
        this.strings = strings;
    }

    /** The cell as a record; empty when there is nothing to see in it. */
    Optional<Cell> read(org.apache.poi.ss.usermodel.Cell cell, String formula) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            if (cell instanceof XSSFCell x && !x.getCTCell().isSetV()) {
                return Optional.of(make(cell, "", null, Cell.Kind.ERROR, formula));
            }
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case STRING -> text(cell).filter(s -> !s.isEmpty()).map(s -> make(cell, s, null, Cell.Kind.TEXT, formula));
            case NUMERIC -> Optional.of(number(cell, formula));
            case BOOLEAN -> Optional.of(make(cell, cell.getBooleanCellValue() ? "TRUE" : "FALSE", null, Cell.Kind.BOOLEAN,
                    formula));
            case ERROR -> Optional.of(make(cell, error(cell), null, Cell.Kind.ERROR, formula));
            case BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    private static Cell make(org.apache.poi.ss.usermodel.Cell cell, String text, BigDecimal number, Cell.Kind kind,
            String formula) {
        return new Cell(cell.getRowIndex(), cell.getColumnIndex(), text, number, kind, formula);
    }

    // asking POI for a shared string parses it again each time
    private Optional<String> text(org.apache.poi.ss.usermodel.Cell cell) {
        if (strings != null && cell instanceof XSSFCell x && x.getCTCell().getT() == STCellType.S) {
            if (!x.getCTCell().isSetV()) {
                return Optional.empty();
            }
            return Optional.ofNullable(stringCache.computeIfAbsent(Integer.valueOf(x.getCTCell().getV()),
                    i -> i >= 0 && i < strings.getUniqueCount() ? strings.getItemAt(i).getString() : ""));
        }
        return Optional.ofNullable(cell.getStringCellValue());
    }

    private static String error(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell instanceof XSSFCell x) {
            return x.getErrorCellString();
        }
        return ErrorEval.getText(cell.getErrorCellValue());
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell, String formula) {
        double stored = cell.getNumericCellValue();
        if (!Double.isFinite(stored)) {
            return make(cell, "#NUM!", null, Cell.Kind.ERROR, formula);
        }
        CellStyle style = cell.getCellStyle();
        short index = style == null ? 0 : style.getDataFormat();
        String pattern = style == null ? "General" : style.getDataFormatString();
        PrintFormat format = formats.computeIfAbsent((int) index, i -> PrintFormat.of(i, pattern));
        if (format.date() != PrintFormat.DatePart.NONE && DateUtil.isValidExcelDate(stored)) {
            Optional<Cell> date = date(cell, stored, format.date(), formula);
            if (date.isPresent()) {
                return date.get();
            }
        }
        BigDecimal exact = format.exact(stored);
        String shown;
        if (format.prints(stored)) {
            shown = format.print(exact);
        } else if (format.date() == PrintFormat.DatePart.NONE) {
            shown = general(exact, index, pattern, stored);
        } else {
            shown = formatter.formatRawCellContents(stored, index, pattern, since1904).strip();
        }
        return make(cell, shown, exact, Cell.Kind.NUMBER, formula);
    }

    private String general(BigDecimal exact, short index, String pattern, double stored) {
        boolean general = index == 0 || pattern == null || pattern.equalsIgnoreCase("General") || pattern.equals("@");
        if (general && exact.precision() <= 11 && exact.scale() <= 9) {
            return exact.toPlainString();
        }
        return formatter.formatRawCellContents(stored, index, pattern == null ? "General" : pattern).strip();
    }

    private Optional<Cell> date(org.apache.poi.ss.usermodel.Cell cell, double stored, PrintFormat.DatePart part,
            String formula) {
        LocalDateTime time = DateUtil.getLocalDateTime(stored, since1904, true);
        if (time == null || part == PrintFormat.DatePart.TIME) {
            return Optional.empty();
        }
        String iso = time.toLocalDate().toString();
        String text = switch (part) {
            case YEAR -> iso.substring(0, 4);
            case MONTH -> iso.substring(0, 7);
            case MINUTE -> MINUTES.format(time);
            case SECOND -> SECONDS.format(time);
            default -> iso;
        };
        return Optional.of(make(cell, text, null, Cell.Kind.DATE, formula));
    }
}
