package org.steelyard.tabular;

import java.util.Locale;

import org.steelyard.model.problem.Severity;

/** What an import may report; the texts are in {@code texts.properties} under the code. */
enum Code {
    /** The same file was given twice; it was read once. */
    DUPLICATE_FILE(Severity.INFO),
    /** No table of the mapping stands in a file. */
    NO_TABLE(Severity.ERROR),
    /** The table of another fund. */
    OTHER_FUND(Severity.WARNING),
    /** A title was found, but required columns were not. */
    COLUMNS_MISSING(Severity.ERROR),
    /** Two columns fit one heading of the mapping. */
    COLUMN_AMBIGUOUS(Severity.ERROR),
    /** Columns that the mapping does not name. */
    COLUMNS_UNKNOWN(Severity.INFO),
    /** A required table stands in none of the files. */
    TABLE_MISSING(Severity.INFO),
    /** Districts without a table although others have one. */
    DISTRICTS_MISSING(Severity.WARNING),
    /** Fewer rows than there must be. */
    TOO_FEW_ROWS(Severity.WARNING),
    /** More rows than there can be. */
    TOO_MANY_ROWS(Severity.WARNING),
    /** A required row is not there. */
    ROW_MISSING(Severity.ERROR),
    /** A row that the mapping does not name. */
    ROW_UNKNOWN(Severity.WARNING),
    /** A row that the mapping does not name, read by its label all the same. */
    ROW_KEPT(Severity.WARNING),
    /** A row that stands twice with the same values. */
    ROW_TWICE(Severity.INFO),
    /** A row that stands twice with different values. */
    ROW_CONFLICT(Severity.WARNING),
    /** A row has values but lacks the label that says what they are. */
    LABEL_MISSING(Severity.WARNING),
    /** Text where a number belongs. */
    TEXT_IN_NUMBER(Severity.ERROR),
    /** More of the same than is worth listing. */
    TEXT_IN_NUMBER_MORE(Severity.ERROR),
    /** A text where a number would say more: it cannot be measured. */
    TEXT_STATED(Severity.WARNING),
    /** A block of a table is not there. */
    PART_MISSING(Severity.ERROR),
    /** Text where a date belongs. */
    TEXT_IN_DATE(Severity.ERROR),
    /** Text where yes or no belongs. */
    TEXT_IN_TRUTH(Severity.ERROR),
    /** A cell holds an error such as #DIV/0!. */
    CELL_ERROR(Severity.ERROR),
    /** A word that is not in the vocabulary of its column. */
    TERM_UNKNOWN(Severity.WARNING),
    /** No unit is printed where there must be one. */
    UNIT_MISSING(Severity.ERROR),
    /** A unit is printed that is not known. */
    UNIT_UNKNOWN(Severity.ERROR),
    /** The unit printed counts something else than expected. */
    UNIT_DIFFERS(Severity.ERROR),
    /** The period cannot be told. */
    PERIOD_UNKNOWN(Severity.ERROR),
    /** The scope cannot be told. */
    SCOPE_UNKNOWN(Severity.ERROR),
    /** A year that the evaluation is not about. */
    YEAR_UNEXPECTED(Severity.WARNING),
    /** A count below zero. */
    NEGATIVE_COUNT(Severity.INFO),
    /** A share above one hundred per cent. */
    OVER_HUNDRED(Severity.INFO),
    /** Hidden sheets, rows or columns were read. */
    HIDDEN(Severity.INFO),
    /** Two sides of a check differ. */
    CHECK_DIFFERS(Severity.WARNING),
    /** A check that cannot be computed. */
    CHECK_FAILED(Severity.WARNING),
    /** A check that was not made because a cell could not be used. */
    CHECK_SKIPPED(Severity.WARNING),
    /** A total row is not the sum of its details. */
    TOTAL_DIFFERS(Severity.WARNING),
    /** The same table was found twice with the same values. */
    TABLE_TWICE(Severity.INFO),
    /** A question that survey answers are to be taken from is not there. */
    QUESTION_MISSING(Severity.ERROR),
    /** Answers that the mapping does not score. */
    ANSWERS_UNKNOWN(Severity.WARNING),
    /** No answer counts. */
    NO_ANSWERS(Severity.WARNING),
    /** An answer to a question that was not asked: other files, or a slip. */
    ANSWER_UNASKED(Severity.WARNING),
    /** The mapping itself is at fault. */
    MAPPING_FAULT(Severity.ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** The code as reported: {@code import.text-in-number}. */
    String text() {
        return "import." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
