package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.math.MathContext;

import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 按比例得分: full points × min(actual ÷ target, cap). */
record Proportional(ProportionalRule rule) implements RuleKind {

    @Override
    public String name() {
        return "proportional";
    }

    @Override
    public boolean measures() {
        return true;
    }

    @Override
    public String words(Leaf leaf) {
        String words = leaf.phrases().get("proportional", Phrases.plain(leaf.weight()), leaf.amount(rule.getTarget()));
        return rule.getCap().compareTo(BigDecimal.ONE) == 0 ? words
                : words + leaf.phrases().get("proportional.cap", Phrases.plain(leaf.weight().multiply(rule.getCap())));
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(BigDecimal.ZERO, leaf.weight().multiply(rule.getCap()));
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        if (rule.getTarget().signum() <= 0) {
            throw new MissingInput(leaf.phrases().get("missing.target-zero", leaf.indicator().getName()));
        }
        Measured actual = inputs.measured();
        BigDecimal ratio = actual.value().divide(rule.getTarget(), MathContext.DECIMAL128);
        BigDecimal used = ratio.min(rule.getCap()).max(BigDecimal.ZERO);
        BigDecimal raw = leaf.weight().multiply(used);
        boolean unitTarget = rule.getTarget().compareTo(BigDecimal.ONE) == 0 && leaf.unit().isRatio();
        String quotient = unitTarget ? actual.text() : actual.text() + "÷" + leaf.amount(rule.getTarget());
        String factor = used.compareTo(ratio) == 0 ? quotient : "min(" + quotient + "," + Phrases.plain(rule.getCap()) + ")";
        return Outcome.of(raw, leaf.weight(), Outcome.equation(Phrases.plain(leaf.weight()) + "×" + factor, raw),
                leaf.phrases().get("below-target", leaf.indicator().getName(), actual.text(), leaf.amount(rule.getTarget())));
    }
}
