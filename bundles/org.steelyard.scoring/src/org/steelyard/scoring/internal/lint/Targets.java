package org.steelyard.scoring.internal.lint;

import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.TextMatchRule;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.rule.RuleKind;

/** Targets can be measured by the rule that works on them, and point the same way. */
final class Targets implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Reading reading : subject.readings()) {
            if (!reading.written()) {
                target(subject.leaf(reading.indicator()), reading.rule(), findings);
            }
            if (reading.rule() instanceof LinearDeductionRule linear) {
                direction(subject.leaf(reading.indicator()), linear, findings);
            }
        }
    }

    private static void target(Leaf leaf, Rule rule, Findings findings) {
        Indicator indicator = leaf.indicator();
        Target target = indicator.getTarget();
        boolean elsewhere = indicator.getTargetOperand() != null && !indicator.getTargetOperand().isBlank()
                || rule instanceof LinearDeductionRule linear && linear.getTarget() != null;
        boolean needed = rule instanceof LinearDeductionRule || rule instanceof AttainmentRule;
        if (target == null) {
            if (needed && !elsewhere || rule instanceof TextMatchRule) {
                findings.error("lint.target-missing", indicator, indicator.getName());
            }
        } else if (target.comparator() == Target.Comparator.TEXT) {
            if (RuleKind.of(rule).measures()) {
                findings.error("lint.target-text", indicator, indicator.getName(), target.text());
            }
        } else {
            numeric(leaf, rule, target, findings);
        }
    }

    private static void numeric(Leaf leaf, Rule rule, Target target, Findings findings) {
        Indicator indicator = leaf.indicator();
        if (rule instanceof TextMatchRule) {
            findings.error("lint.target-missing", indicator, indicator.getName());
            return;
        }
        if (target.comparator() == Target.Comparator.UNSTATED) {
            findings.warning("lint.target-comparator", indicator, indicator.getName(), target.value().toPlainString() + target.unit());
        }
        if (RuleKind.of(rule).measures() && leaf.target().isEmpty()) {
            findings.error("lint.target-unit", indicator, indicator.getName(), target.unit(), leaf.unit());
        }
    }

    private static void direction(Leaf leaf, LinearDeductionRule linear, Findings findings) {
        Indicator indicator = leaf.indicator();
        if (linear.getTarget() != null) {
            leaf.target().filter(stated -> stated.compareTo(linear.getTarget()) != 0)
                    .ifPresent(stated -> findings.warning("lint.target-differs", indicator, leaf.amount(stated), leaf.amount(linear.getTarget())));
        }
        if (indicator.getTarget() == null) {
            return;
        }
        Target.Comparator comparator = indicator.getTarget().comparator();
        boolean against = switch (linear.getDirection()) {
            case AT_LEAST -> comparator == Target.Comparator.AT_MOST;
            case AT_MOST -> comparator == Target.Comparator.AT_LEAST;
            case EQUAL -> comparator == Target.Comparator.AT_MOST || comparator == Target.Comparator.AT_LEAST;
        };
        if (against) {
            findings.error("lint.direction", indicator, findings.word("direction." + linear.getDirection().getLiteral()), comparator.sign());
        }
    }
}
