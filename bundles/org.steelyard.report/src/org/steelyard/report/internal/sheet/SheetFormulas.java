package org.steelyard.report.internal.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.RoundingPolicy;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Place;
import org.steelyard.report.internal.fill.Facts;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.formula.LedgerLine;
import org.steelyard.report.internal.formula.ScoreFormula;
import org.steelyard.report.internal.formula.Term;
import org.steelyard.scoring.Scorecard;

/** Writes the formulas of a workbook once it is known where every cell stands. */
final class SheetFormulas {

    private static final int RAW = -1;

    private final Facts facts;
    private final List<String> sheetNames;
    private final Map<String, Role.At> named = new HashMap<>();
    private final Map<String, List<LedgerLine>> lines;
    private final Map<String, Optional<Term>> terms = new HashMap<>();

    /**
     * Formulas.
     *
     * @param facts      the evaluation
     * @param sheetNames names of the sheets, legal and unique
     * @param lines      the ledger rows of each leaf
     * @param drafts     all cells
     */
    SheetFormulas(Facts facts, List<String> sheetNames, Map<String, List<LedgerLine>> lines, List<Draft> drafts) {
        this.facts = facts;
        this.sheetNames = sheetNames;
        this.lines = lines;
        for (Draft draft : drafts) {
            String name = name(draft.role());
            if (!name.isEmpty()) {
                named.putIfAbsent(name, draft.at());
            }
        }
    }

    private static String name(Role role) {
        return switch (role) {
            case Role.Operand o -> operand(o.indicator(), o.position());
            case Role.Raw r -> operand(r.indicator(), RAW);
            case Role.LedgerScore s -> "ledger:" + s.indicator();
            case Role.Sum s -> s.name();
            default -> "";
        };
    }

    private static String operand(String indicator, int position) {
        return "operand:" + indicator + ":" + position;
    }

    /** The formula of this cell; none when its content stands as it is. */
    Optional<String> of(Draft draft) {
        int sheet = draft.at().sheet();
        return switch (draft.role()) {
            case Role.Plain p -> Optional.empty();
            case Role.Operand o -> Optional.empty();
            case Role.Raw r -> term(r.indicator()).map(t -> t.plain(c -> cell(c, sheet)));
            case Role.LedgerScore s -> term(s.indicator()).map(t -> rounded(s.indicator(), t, sheet));
            case Role.LeafScore s -> at("ledger:" + s.indicator(), sheet);
            case Role.Lost l -> Optional.of(lost(l, draft.content(), sheet));
            case Role.Sum s -> Optional.of(sum(s, draft.content(), sheet));
            case Role.Same s -> at(s.name(), sheet);
            case Role.Grade g -> grade(sheet).flatMap(formula -> graded(formula, draft.content(), sheet));
        };
    }

    private String lost(Role.Lost lost, Filled content, int sheet) {
        String score = reference(lost.score(), sheet);
        String formula = "ROUND(" + reference(lost.weight(), sheet) + "-" + score + "," + places() + ")";
        return complete() ? formula : "IF(ISNUMBER(" + score + ")," + formula + "," + quoted(content.text()) + ")";
    }

    private String sum(Role.Sum sum, Filled content, int sheet) {
        String range = reference(sum.first(), sheet) + ":" + reference(sum.last(), sum.last().sheet());
        String formula = "ROUND(SUM(" + range + ")," + places() + ")";
        // a group of which nothing is scored has no score, not zero
        return complete() ? formula : "IF(COUNT(" + range + ")=0," + quoted(content.text()) + "," + formula + ")";
    }

    // a total that some leaf is missing from has no grade
    private Optional<String> graded(String formula, Filled content, int sheet) {
        List<Optional<String>> scores = facts.scorecard().leaves().stream().map(l -> at("ledger:" + l.code(), sheet)).toList();
        if (complete()) {
            return Optional.of(formula);
        }
        if (scores.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String all = scores.stream().map(Optional::get).collect(Collectors.joining(","));
        return Optional.of("IF(COUNT(" + all + ")<" + scores.size() + "," + quoted(content.text()) + "," + formula + ")");
    }

    private boolean complete() {
        return facts.scorecard().complete();
    }

    private Optional<Term> term(String code) {
        return terms.computeIfAbsent(code, c -> {
            Optional<Scorecard.Line> line = facts.line(c);
            return line.isEmpty() || facts.indicator(c).isEmpty() || !allWritten(c) ? Optional.empty()
                    : ScoreFormula.raw(facts.indicator(c).get(), line.get(), rounding(), lines.getOrDefault(c, List.of()));
        });
    }

    private boolean allWritten(String code) {
        return named.containsKey(operand(code, RAW)) && lines.getOrDefault(code, List.of()).stream().allMatch(l -> named.containsKey(operand(code, l.position())));
    }

    private String rounded(String code, Term raw, int sheet) {
        Term.Cell cell = new Term.Cell(code, RAW, raw.value());
        return ScoreFormula.rounded(cell, facts.line(code).orElseThrow().weight(), rounding()).plain(c -> cell(c, sheet));
    }

    private String cell(Term.Cell cell, int sheet) {
        return reference(named.get(operand(cell.indicator(), cell.position())), sheet);
    }

    private Optional<String> at(String name, int sheet) {
        return Optional.ofNullable(named.get(name)).map(a -> reference(a, sheet));
    }

    private String reference(Role.At at, int from) {
        String cell = Place.columnName(at.column()) + (at.row() + 1);
        return at.sheet() == from ? cell : "'" + sheetNames.get(at.sheet()).replace("'", "''") + "'!" + cell;
    }

    /** Nested IFs from the best grade down. */
    private Optional<String> grade(int sheet) {
        Optional<String> total = at("total", sheet).or(() -> at("summary", sheet));
        Rubric rubric = facts.evaluation().getRubric();
        if (total.isEmpty() || rubric == null || rubric.getGrades().stream().anyMatch(g -> g.getMin() == null) || rubric.getGrades().isEmpty()) {
            return Optional.empty();
        }
        List<GradeBand> bands = new ArrayList<>(rubric.getGrades());
        bands.sort(Comparator.comparing(GradeBand::getMin));
        String formula = quoted(bands.get(0).getName());
        for (GradeBand band : bands.subList(1, bands.size())) {
            formula = "IF(" + total.get() + (band.isMinInclusive() ? ">=" : ">") + plain(band.getMin()) + "," + quoted(band.getName()) + "," + formula + ")";
        }
        return Optional.of(formula);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private int places() {
        return ScoreFormula.places(rounding());
    }

    private RoundingPolicy rounding() {
        Rubric rubric = facts.evaluation().getRubric();
        return rubric == null ? null : rubric.getRounding();
    }
}
