package org.steelyard.ui.internal.page.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.Scorecard;

/**
 * One indicator as the score page shows it.
 *
 * @param indicator the indicator
 * @param line      its line of the scorecard
 * @param parent    row above, or empty for a dimension
 * @param children  rows below
 */
public record ScoreRow(Indicator indicator, Scorecard.Line line, Optional<ScoreRow> parent, List<ScoreRow> children) {

    /** The columns of the page, in order. */
    public enum Column {
        /** Code and name. */
        NAME,
        /** Full points. */
        WEIGHT,
        /** Target. */
        TARGET,
        /** Actual value. */
        ACTUAL,
        /** Score. */
        SCORE,
        /** Points lost. */
        LOST,
        /** A sign for the state, doubled by a word in the explanation. */
        STATUS
    }

    /** The rows of this rubric, a tree. */
    public static List<ScoreRow> of(Rubric rubric, Scorecard scorecard) {
        return rows(rubric.getIndicators(), scorecard, Optional.empty());
    }

    private static List<ScoreRow> rows(List<Indicator> indicators, Scorecard scorecard, Optional<ScoreRow> parent) {
        List<ScoreRow> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            scorecard.line(indicator.getCode()).ifPresent(line -> {
                ScoreRow row = new ScoreRow(indicator, line, parent, new ArrayList<>());
                row.children.addAll(rows(indicator.getChildren(), scorecard, Optional.of(row)));
                rows.add(row);
            });
        }
        return rows;
    }

    /** This row and all below it. */
    public java.util.stream.Stream<ScoreRow> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(this), children.stream().flatMap(ScoreRow::all));
    }

    /** What stands in this column; a missing number is an em dash and never a zero. */
    public String text(Column column, Locale locale) {
        return switch (column) {
            case NAME -> line.code() + "  " + name(locale);
            case WEIGHT -> line.weight().stripTrailingZeros().toPlainString();
            case TARGET -> line.leaf() ? target() : "";
            case ACTUAL -> line.leaf() ? line.entry().flatMap(Scorecard.Entry::actual).map(Scorecard.Actual::text).orElse("—") : "";
            case SCORE -> line.score().map(s -> s.stripTrailingZeros().toPlainString()).orElse("—");
            case LOST -> line.lost().filter(l -> l.signum() != 0).map(l -> l.stripTrailingZeros().toPlainString()).orElse("");
            case STATUS -> sign();
        };
    }

    private String name(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String english = indicator.getNameEn();
        return chinese || english == null || english.isBlank() ? line.name() : english;
    }

    private String target() {
        Target target = indicator.getTarget();
        if (target == null) {
            return "—";
        }
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case BETWEEN -> Numbers.grouped(target.value()) + "–" + Numbers.grouped(target.upper()) + unit(target);
            case AT_LEAST -> "≥ " + Numbers.grouped(target.value()) + unit(target);
            case AT_MOST -> "≤ " + Numbers.grouped(target.value()) + unit(target);
            case EQUAL, UNSTATED -> Numbers.grouped(target.value()) + unit(target);
        };
    }

    private static String unit(Target target) {
        String symbol = target.unit().symbol();
        return symbol.equals("1") ? "" : symbol;
    }

    // ● full marks, ◐ part, ○ none, ▲ not scored
    private String sign() {
        if (!line.complete()) {
            return "▲";
        }
        if (line.lost().map(l -> l.signum() == 0).orElse(false)) {
            return "●";
        }
        return line.score().map(s -> s.signum() == 0).orElse(false) ? "○" : "◐";
    }

    // a row is itself, not its values: trees compare rows, and parents hold children
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return line.code();
    }
}
