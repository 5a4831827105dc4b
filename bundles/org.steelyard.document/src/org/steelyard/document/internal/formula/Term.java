package org.steelyard.document.internal.formula;

import java.math.BigDecimal;
import java.util.List;

/** A parsed formula. */
sealed interface Term {

    /** A number as written. */
    record Literal(BigDecimal number) implements Term {
    }

    /** A text in quotes. */
    record Quoted(String text) implements Term {
    }

    /** A cell or range; an empty sheet is the formula's own. */
    record Reference(String sheet, int row, int column, int lastRow, int lastColumn) implements Term {
        boolean isCell() {
            return row == lastRow && column == lastColumn;
        }
    }

    /** {@code + - * /} or a comparison between two terms. */
    record Binary(String operator, Term left, Term right) implements Term {
    }

    /** A term with its sign turned. */
    record Negative(Term term) implements Term {
    }

    /** A term followed by a percent sign. */
    record Percent(Term term) implements Term {
    }

    /** SUM, ROUND, AVERAGE or IF. */
    record Call(String function, List<Term> arguments) implements Term {
    }
}
