package org.steelyard.document.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A workbook to be written as xlsx.
 *
 * @param title      document title for the metadata
 * @param sheets     sheets in order
 * @param properties custom document properties, texts by name; read back by {@link org.steelyard.document.DocumentProperties}
 */
public record SheetDocument(String title, List<Sheet> sheets, Map<String, String> properties) {

    /** Copies what it is given. */
    public SheetDocument {
        sheets = List.copyOf(sheets);
        properties = java.util.Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** A workbook without properties of its own. */
    public SheetDocument(String title, List<Sheet> sheets) {
        this(title, sheets, Map.of());
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
     * @param form         what it is as a form to be filled in
     */
    public record Sheet(String name, boolean landscape, List<Integer> widths, int frozenRows, int frozenColumns,
            List<SheetCell> cells, List<org.steelyard.document.Grid.Merge> merges, Form form) {
        /** Copies what it is given. */
        public Sheet {
            widths = List.copyOf(widths);
            cells = List.copyOf(cells);
            merges = List.copyOf(merges);
        }

        /** A sheet that is no form. */
        public Sheet(String name, boolean landscape, List<Integer> widths, int frozenRows, int frozenColumns,
                List<SheetCell> cells, List<org.steelyard.document.Grid.Merge> merges) {
            this(name, landscape, widths, frozenRows, frozenColumns, cells, merges, Form.NONE);
        }
    }

    /**
     * A sheet as a form to be filled in. Protection keeps honest people from slipping; it has no password.
     *
     * @param locked        only cells whose look is not locked can be edited
     * @param hidden        the sheet is not shown, nor offered to be shown
     * @param hiddenColumns columns that are not shown, from zero
     * @param validations   what may be typed where
     */
    public record Form(boolean locked, boolean hidden, Set<Integer> hiddenColumns, List<Validation> validations) {
        /** No form. */
        public static final Form NONE = new Form(false, false, Set.of(), List.of());

        /** Copies what it is given. */
        public Form {
            hiddenColumns = Set.copyOf(hiddenColumns);
            validations = List.copyOf(validations);
        }
    }

    /**
     * What may be typed into a cell.
     *
     * @param row     row from zero
     * @param column  column from zero
     * @param rule    the rule
     * @param message what is shown when something else is typed
     */
    public record Validation(int row, int column, Rule rule, String message) {
        /** A rule. */
        public sealed interface Rule {
        }

        /** A number that is not below this one. */
        public record AtLeast(BigDecimal least) implements Rule {
        }

        /** One of these words, none of which has a comma. */
        public record OneOf(List<String> words) implements Rule {
            /** Copies and checks the words. */
            public OneOf {
                words = List.copyOf(words);
                if (words.stream().anyMatch(w -> w.contains(","))) {
                    throw new IllegalArgumentException("a comma ends a word: " + words);
                }
            }
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
            NOTE,
            /** No border, wrapped. */
            PROSE,
            /** Bordered, wrapped, on a tinted ground: to be filled in. */
            ENTRY
        }
    }
}
