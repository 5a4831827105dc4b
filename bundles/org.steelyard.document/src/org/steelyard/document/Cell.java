package org.steelyard.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cell of a grid that has something in it. Row and column count from zero.
 *
 * @param row     row
 * @param column  column
 * @param text    what a person sees, untouched; an error such as {@code #DIV/0!} is its text
 * @param number  the exact number when the file stores one, else null: shortest decimal that reads back as the same
 *                stored number, with at least the decimals the cell's format prints
 * @param kind    what the file stores
 * @param formula the formula without its equals sign, or empty
 */
public record Cell(int row, int column, String text, BigDecimal number, Kind kind, String formula) {

    /** What the file stores in a cell. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day; {@code text} is ISO 8601. */
        DATE,
        /** True or false. */
        BOOLEAN,
        /** An error value; also a formula whose cached value is missing. */
        ERROR
    }

    /** A text cell. */
    public static Cell text(int row, int column, String text) {
        return new Cell(row, column, text, null, Kind.TEXT, "");
    }

    /** The stored number. */
    public Optional<BigDecimal> asNumber() {
        return Optional.ofNullable(number);
    }
}
