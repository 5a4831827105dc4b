package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * {@code written} rule, or else the points that the criteria state.
 */
final class Reaches implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Indicator leaf : subject.ruled()) {
            if (leaf.getWeight() == null) {
                continue;
            }
            Optional<BigDecimal> applied = most(subject, leaf, leaf.getRule());
            applied.ifPresent(most -> compare(leaf, most, allowed(leaf.getRule(), leaf.getWeight()), "applied", findings));
            Optional<BigDecimal> letter = leaf.getRule().getWritten() != null ? most(subject, leaf, leaf.getRule().getWritten()) : criteria(leaf);
            // one finding is enough where both readings say the same
            letter.filter(most -> applied.isEmpty() || most.compareTo(applied.get()) != 0)
                    .ifPresent(most -> compare(leaf, most, allowed(leaf.getRule(), leaf.getWeight()), "letter", findings));
        }
    }

    private static Optional<BigDecimal> most(Subject subject, Indicator leaf, Rule rule) {
        Optional<BigDecimal> high = RuleKind.of(rule).reach(subject.leaf(leaf)).high();
        return high.map(most -> Stream.concat(Stream.of(most), rule.getAdjustments().stream().filter(Cap.class::isInstance)
                .map(each -> ((Cap) each).getMax()).filter(Objects::nonNull)).min(BigDecimal::compareTo).orElse(most));
    }

    // a bonus with a declared limit may lift the score over its weight
    private static BigDecimal allowed(Rule rule, BigDecimal weight) {
        return rule.getAdjustments().stream().filter(Bonus.class::isInstance).map(each -> ((Bonus) each).getMax()).filter(Objects::nonNull)
                .reduce(weight, BigDecimal::add);
    }

    private static Optional<BigDecimal> criteria(Indicator leaf) {
        Stream<BigDecimal> points = leaf.getCriteria().stream().map(Criterion::getPoints).filter(p -> p != null && p.signum() > 0);
        return leaf.getRule() instanceof ChecklistRule ? points.reduce(BigDecimal::add) : points.max(BigDecimal::compareTo);
    }

    private static void compare(Indicator leaf, BigDecimal most, BigDecimal allowed, String reading, Findings findings) {
        String read = findings.word("reading." + reading);
        if (most.compareTo(leaf.getWeight()) < 0) {
            findings.warning("lint.reach-below", leaf, read, leaf.getName(), Phrases.plain(most), Phrases.plain(leaf.getWeight()));
        } else if (most.compareTo(allowed) > 0) {
            findings.warning("lint.reach-above", leaf, read, leaf.getName(), Phrases.plain(most), Phrases.plain(leaf.getWeight()));
        }
    }
}
