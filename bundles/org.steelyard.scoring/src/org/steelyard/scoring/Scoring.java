package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.expression.Expressions;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.scoring.Scorecard.Entry;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.internal.GradeLines;
import org.steelyard.scoring.internal.LeafScorer;
import org.steelyard.scoring.internal.input.Facts;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Rounding;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * Scores an evaluation by its own rubric: a pure function of rubric, adopted claims and judgements. Expressions are kept
 * compiled, so one instance is reused; it belongs to one thread.
 *
 * <p>Inside expressions and rule parameters, ratios are pure numbers: 0.9 for 90 %, whatever the unit they are stated or
 * printed in.
 */
public final class Scoring {

    private static final System.Logger LOG = System.getLogger(Scoring.class.getName());

    private final Phrases phrases;
    private final Expressions expressions;

    /** Scoring whose ledger is in the language of the locale. */
    public Scoring(Locale locale) {
        this.phrases = new Phrases(locale);
        this.expressions = new Expressions(locale);
    }

    /**
     * The scorecard, with one attached for each attached rubric. An indicator whose inputs are missing is not scored and
     * says why; the total is then incomplete.
     *
     * @throws IllegalArgumentException when the evaluation has no rubric
     */
    public Scorecard score(Evaluation evaluation, Scorecard.Reading reading) {
        Rubric rubric = evaluation.getRubric();
        if (rubric == null) {
            throw new IllegalArgumentException(phrases.get("no-rubric"));
        }
        Facts facts = Facts.of(evaluation);
        List<Scorecard.Attached> attached = evaluation.getAttachedRubrics().stream()
                .map(each -> new Scorecard.Attached(each.getId(), each.getName(), score(each, facts, reading, List.of()))).toList();
        return score(rubric, facts, reading, attached);
    }

    private Scorecard score(Rubric rubric, Facts facts, Scorecard.Reading reading, List<Scorecard.Attached> attached) {
        Rounding rounding = Rounding.of(rubric);
        List<Line> lines = new ArrayList<>();
        List<Line> roots = new ArrayList<>();
        for (Indicator root : rubric.getIndicators()) {
            line(root, 1, facts, rounding, reading, lines).ifPresent(roots::add);
        }
        BigDecimal total = sum(roots);
        boolean complete = !roots.isEmpty() && roots.stream().allMatch(Line::complete);
        GradeLines grades = new GradeLines(rubric.getGrades(), rounding.step());
        return new Scorecard(reading, total, LeafScorer.tidy(rubric.getTotal()), complete, complete ? grades.grade(total) : Optional.empty(),
                complete ? grades.distances(total) : List.of(), lines, attached);
    }

    private Optional<Line> line(Indicator indicator, int level, Facts facts, Rounding rounding, Scorecard.Reading reading, List<Line> lines) {
        if (indicator.isRemoved()) {
            return Optional.empty();
        }
        if (indicator.getChildren().isEmpty()) {
            Line leaf = leaf(indicator, level, facts, rounding, reading);
            lines.add(leaf);
            return Optional.of(leaf);
        }
        int place = lines.size();
        List<Line> children = new ArrayList<>();
        indicator.getChildren().forEach(child -> line(child, level + 1, facts, rounding, reading, lines).ifPresent(children::add));
        Line parent = parent(indicator, level, children);
        lines.add(place, parent);
        return Optional.of(parent);
    }

    private Line leaf(Indicator indicator, int level, Facts facts, Rounding rounding, Scorecard.Reading reading) {
        BigDecimal weight = indicator.getWeight() == null ? BigDecimal.ZERO : LeafScorer.tidy(indicator.getWeight());
        Leaf leaf = new Leaf(indicator, weight, rounding, phrases);
        Entry entry = entry(leaf, facts, reading);
        Optional<BigDecimal> lost = entry.rounded().map(weight::subtract).map(LeafScorer::tidy);
        return new Line(indicator.getCode(), indicator.getName(), level, true, weight, entry.rounded(), lost, entry.rounded().isPresent(), Optional.of(entry));
    }

    // a rule that somebody is typing is broken most of the time, in ways that lint tells; the other indicators are scored meanwhile
    private Entry entry(Leaf leaf, Facts facts, Scorecard.Reading reading) {
        try {
            return new LeafScorer(leaf, new Inputs(leaf, facts, expressions), reading).entry();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "rule of " + leaf.indicator().getCode(), e);
            return new Entry("", "", RuleBasis.MISSING.getLiteral(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(),
                    List.of(phrases.get("missing.unusable")), List.of());
        }
    }

    private static Line parent(Indicator indicator, int level, List<Line> children) {
        BigDecimal weight = indicator.getWeight() != null ? indicator.getWeight()
                : children.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = children.stream().allMatch(Line::complete);
        boolean any = children.stream().anyMatch(child -> child.score().isPresent());
        Optional<BigDecimal> score = any ? Optional.of(sum(children)) : Optional.empty();
        Optional<BigDecimal> lost = complete ? score.map(weight::subtract).map(LeafScorer::tidy) : Optional.empty();
        return new Line(indicator.getCode(), indicator.getName(), level, false, LeafScorer.tidy(weight), score, lost, complete, Optional.empty());
    }

    private static BigDecimal sum(List<Line> lines) {
        return LeafScorer.tidy(lines.stream().flatMap(line -> line.score().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
