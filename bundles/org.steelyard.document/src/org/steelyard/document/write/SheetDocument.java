package org.steelyard.document.write;

import java.math.BigDecimal;
import java.util.List;

/**
 * A workbook to be written as xlsx.
 *
 * @param title  document title for the metadata
 * @param sheets sheets in order
 */
public record SheetDocument(String title, List<Sheet> sheets) {

    /** Copies what it is given. */
    public SheetDocument {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param name         name; the writer makes it legal and unique
     * @param landscape    printed in landscape, fitted to one page width
     * @param widths       column widths in characters
     * @param frozenRows   rows frozen and repeated on each printed page
     * @param frozenColumns columns frozen
     * @param cells        cells in any order
     * @param merges       merged regions
     */
    public record Sheet(String name, boolean landscape, List<Integer> widths, int frozenRows, int frozenColumns,
            List<SheetCell> cells, List<org.steelyard.document.Grid.Merge> merges) {
        /** Copies what it is given. */
        public Sheet {
            widths = List.copyOf(widths);
            cells = List.copyOf(cells);
            merges = List.copyOf(merges);
        }
    }

    /**
     * A cell. Text that starts with = + - or @ stays text.
     *
     * @param row     row from zero
     * @param column  column from zero
     * @param content what it holds
     * @param look    how it looks
     */
    public record SheetCell(int row, int column, Content content, Look look) {
    }

    /** What a cell holds. */
    public sealed interface Content {
    }

    /** Text. */
    public record Text(String text) implements Content {
    }

    /** A number with the decimals to print. */
    public record Number(BigDecimal value, int decimals, boolean percent) implements Content {
    }

    /** A live formula with its value as computed here, so that a viewer without a calculator shows it too. */
    public record Formula(String formula, BigDecimal value, int decimals, boolean percent) implements Content {
    }

    /** A live formula that yields text, such as a grade, with the text as computed here. */
    public record TextFormula(String formula, String text) implements Content {
    }

    /**
     * How a cell looks.
     *
     * @param kind   title, heading, body …
     * @param align  horizontal alignment
     * @param locked not to be edited when the sheet is protected
     */
    public record Look(Kind kind, TextDocument.Align align, boolean locked) {
        /** Kind of a cell. */
        public enum Kind {
            /** Large, centred, no border. */
            TITLE,
            /** Bold on light ground, bordered. */
            HEADING,
            /** Bordered, wrapped. */
            BODY,
            /** Bordered, bold: sums. */
            TOTAL,
            /** Small, no border. */
            NOTE
        }
    }
}
