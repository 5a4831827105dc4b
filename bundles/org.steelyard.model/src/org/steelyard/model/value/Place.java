package org.steelyard.model.value;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a source states a value. Serialised as {@code sha256#file name#locator}, each part percent-encoded.
 *
 * @param sha256  digest of the file, lower-case hexadecimal; empty for something typed by a person
 * @param file    the file's name for people
 * @param locator the place inside it
 */
public record Place(String sha256, String file, Locator locator) {

    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(locator, "locator");
    }

    /** A cell of a sheet; row and column count from zero. */
    public static Place cell(String sha256, String file, String sheet, int row, int column) {
        return new Place(sha256, file, new Cell(sheet, row, column));
    }

    /** A place inside a file. */
    public sealed interface Locator {
        /** The place in words people use: {@code 收支表!D14}, {@code 第 3 表 2 行 4 列}. */
        String text();
    }

    /** A cell; row and column count from zero. */
    public record Cell(String sheet, int row, int column) implements Locator {
        /** Column letters and row number: D14. */
        public String a1() {
            return columnName(column) + (row + 1);
        }

        @Override
        public String text() {
            return sheet.isEmpty() ? a1() : sheet + "!" + a1();
        }
    }

    /** A range of cells whose values were aggregated, both corners included. */
    public record Range(String sheet, int row, int column, int lastRow, int lastColumn) implements Locator {
        @Override
        public String text() {
            String range = columnName(column) + (row + 1) + ":" + columnName(lastColumn) + (lastRow + 1);
            return sheet.isEmpty() ? range : sheet + "!" + range;
        }
    }

    /** A passage of a text document: heading, and table cell or paragraph; numbers count from one, 0 is none. */
    public record Passage(String heading, int table, int row, int column, int paragraph) implements Locator {
        @Override
        public String text() {
            StringBuilder s = new StringBuilder(heading);
            if (table > 0) {
                s.append(" 表").append(table).append(" 第").append(row).append("行").append(column).append("列");
            }
            if (paragraph > 0) {
                s.append(" 第").append(paragraph).append("段");
            }
            return s.toString().strip();
        }
    }

    /** A rectangle on a page of a scan, in points from the top left; pages count from one. */
    public record Region(int page, int x, int y, int width, int height) implements Locator {
        @Override
        public String text() {
            return "第" + page + "页 " + x + "," + y + " " + width + "×" + height;
        }
    }

    /** Column letters of a column counted from zero: 0 is A, 26 is AA. */
    public static String columnName(int column) {
        StringBuilder s = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            s.insert(0, (char) ('A' + c % 26));
        }
        return s.toString();
    }

    /** Reads the serialised form. */
    public static Place valueOf(String literal) {
        String[] part = literal.split("#", -1);
        if (part.length != 3) {
            throw new IllegalArgumentException("not a place: '" + literal + "'");
        }
        String[] at = part[2].split(":", -1);
        Locator locator = switch (at[0]) {
            case "cell" -> new Cell(decode(at[1]), number(at, 2), number(at, 3));
            case "range" -> new Range(decode(at[1]), number(at, 2), number(at, 3), number(at, 4), number(at, 5));
            case "text" -> new Passage(decode(at[1]), number(at, 2), number(at, 3), number(at, 4), number(at, 5));
            case "page" -> new Region(number(at, 1), number(at, 2), number(at, 3), number(at, 4), number(at, 5));
            default -> throw new IllegalArgumentException("not a place: '" + literal + "'");
        };
        return new Place(part[0], decode(part[1]), locator);
    }

    /** The place in one line for people: file and locator. */
    public String text() {
        return file + " · " + locator.text();
    }

    @Override
    public String toString() {
        String at = switch (locator) {
            case Cell c -> "cell:" + encode(c.sheet) + ":" + c.row + ":" + c.column;
            case Range r -> "range:" + encode(r.sheet) + ":" + r.row + ":" + r.column + ":" + r.lastRow + ":" + r.lastColumn;
            case Passage p -> "text:" + encode(p.heading) + ":" + p.table + ":" + p.row + ":" + p.column + ":" + p.paragraph;
            case Region r -> "page:" + r.page + ":" + r.x + ":" + r.y + ":" + r.width + ":" + r.height;
        };
        return sha256 + "#" + encode(file) + "#" + at;
    }

    private static int number(String[] parts, int index) {
        return Integer.parseInt(parts[index]);
    }

    // only what would break the form is encoded, so that the file stays readable
    private static String encode(String text) {
        StringBuilder s = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '#' || c == ':' || c == '%' || c == '+' || c < ' ') {
                s.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            } else {
                s.appendCodePoint(c);
            }
        });
        return s.toString();
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
