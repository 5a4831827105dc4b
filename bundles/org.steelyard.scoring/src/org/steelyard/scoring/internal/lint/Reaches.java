package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.model.rubric.Adjustment;
import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rule;
import org.steelyard.scoring.internal.rule.RuleKind;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * A rule can give its weight and no more: as it is applied, and by the letter of the criteria. The letter is the
 * {@code written} rule, or else the points that the criteria state. What counts is the whole rule: what its kind gives, held
 * by its caps and lifted by its bonuses, in the order in which a score is made.
 */
final class Reaches implements Check {

    private final Expressions expressions;

    Reaches(Locale locale) {
        this.expressions = new Expressions(locale);
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Indicator leaf : subject.ruled()) {
            if (leaf.getWeight() == null) {
                continue;
            }
            Optional<Most> applied = most(subject, leaf, leaf.getRule());
            applied.ifPresent(most -> compare(leaf, most, "applied", findings));
            Optional<Most> letter = leaf.getRule().getWritten() != null ? most(subject, leaf, leaf.getRule().getWritten())
                    : criteria(leaf).map(points -> lifted(leaf, leaf.getRule(), points));
            // one finding is enough where both readings say the same
            letter.filter(most -> applied.isEmpty() || !most.same(applied.get())).ifPresent(most -> compare(leaf, most, "letter", findings));
        }
    }

    /** The most that a rule gives: under its caps, and with its bonuses. */
    private record Most(BigDecimal capped, BigDecimal lifted) {
        boolean same(Most other) {
            return capped.compareTo(other.capped) == 0 && lifted.compareTo(other.lifted) == 0;
        }
    }

    private Optional<Most> most(Subject subject, Indicator leaf, Rule rule) {
        Optional<BigDecimal> high = RuleKind.of(rule).reach(subject.leaf(leaf)).high();
        // a rule that does not tell its most may still be held by a cap
        return high.or(() -> of(rule, Cap.class).findAny().map(cap -> leaf.getWeight()))
                .map(most -> Stream.concat(Stream.of(most), of(rule, Cap.class).map(Cap::getMax).filter(Objects::nonNull))
                        .min(BigDecimal::compareTo).orElse(most))
                .map(capped -> lifted(leaf, rule, capped));
    }

    private Most lifted(Indicator leaf, Rule rule, BigDecimal capped) {
        BigDecimal limit = leaf.getWeight();
        BigDecimal result = capped.min(limit);
        for (Bonus bonus : of(rule, Bonus.class).toList()) {
            limit = limit.add(bonus.getMax() == null ? BigDecimal.ZERO : bonus.getMax());
            result = points(leaf, bonus).map(result::add).orElse(limit).min(limit);
        }
        return new Most(capped, result);
    }

    // the most that a bonus gives; empty where neither a limit nor its expression says
    private Optional<BigDecimal> points(Indicator leaf, Bonus bonus) {
        Optional<BigDecimal> stated = Optional.empty();
        try {
            stated = Optional.of(expressions.parse(bonus.getPoints() == null ? "" : bonus.getPoints()).number(Map.of("weight", leaf.getWeight())));
        } catch (ExpressionException e) {
            // it depends on an operand, or is reported where all expressions are read
        }
        return Stream.concat(stated.stream(), Stream.ofNullable(bonus.getMax())).min(BigDecimal::compareTo).map(p -> p.max(BigDecimal.ZERO));
    }

    private static <A extends Adjustment> Stream<A> of(Rule rule, Class<A> kind) {
        return rule.getAdjustments().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<BigDecimal> criteria(Indicator leaf) {
        Stream<BigDecimal> points = leaf.getCriteria().stream().map(Criterion::getPoints).filter(p -> p != null && p.signum() > 0);
        return leaf.getRule() instanceof ChecklistRule ? points.reduce(BigDecimal::add) : points.max(BigDecimal::compareTo);
    }

    private static void compare(Indicator leaf, Most most, String reading, Findings findings) {
        String read = findings.word("reading." + reading);
        if (most.lifted.compareTo(leaf.getWeight()) < 0) {
            findings.warning("lint.reach-below", leaf, read, leaf.getName(), Phrases.plain(most.lifted), Phrases.plain(leaf.getWeight()));
        } else if (most.capped.compareTo(leaf.getWeight()) > 0) {
            findings.warning("lint.reach-above", leaf, read, leaf.getName(), Phrases.plain(most.capped), Phrases.plain(leaf.getWeight()));
        }
    }
}
