package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.math.MathContext;

import org.steelyard.model.rubric.BelowPivot;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 偏差扣分: above the pivot, the excess times a factor is deducted; below it, pro rata or full points. */
record Deviation(DeviationRule rule) implements RuleKind {

    @Override
    public String name() {
        return "deviation";
    }

    @Override
    public boolean measures() {
        return true;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().get(rule.getBelow() == BelowPivot.FULL ? "deviation.full" : "deviation.proportional",
                leaf.amount(rule.getPivot()), Phrases.plain(leaf.weight()),
                rule.getFactor() == null ? "?" : Phrases.plain(rule.getFactor()), leaf.phrases().floor(rule.getFloor()));
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(rule.getFloor(), leaf.weight());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        if (rule.getFactor() == null || rule.getPivot().signum() <= 0) {
            throw new MissingInput(leaf.phrases().get("missing.parameters", leaf.indicator().getName()));
        }
        Measured actual = inputs.measured();
        return actual.value().compareTo(rule.getPivot()) > 0 ? above(leaf, actual) : below(leaf, actual);
    }

    private Outcome above(Leaf leaf, Measured actual) {
        BigDecimal weight = leaf.weight();
        BigDecimal result = weight.subtract(actual.value().subtract(rule.getPivot()).multiply(rule.getFactor()));
        String calculation = Outcome.equation(Phrases.plain(weight) + "−(" + actual.text() + "−" + leaf.amount(rule.getPivot())
                + ")×" + Phrases.plain(rule.getFactor()), result);
        return Outcome.of(result.max(rule.getFloor()), weight, calculation,
                leaf.phrases().get("above-pivot", leaf.indicator().getName(), actual.text(), leaf.amount(rule.getPivot())));
    }

    private Outcome below(Leaf leaf, Measured actual) {
        BigDecimal weight = leaf.weight();
        if (rule.getBelow() == BelowPivot.FULL) {
            return Outcome.of(weight, weight, actual.text() + "≤" + leaf.amount(rule.getPivot()), "");
        }
        BigDecimal raw = weight.multiply(actual.value()).divide(rule.getPivot(), MathContext.DECIMAL128).max(rule.getFloor());
        boolean unitPivot = rule.getPivot().compareTo(BigDecimal.ONE) == 0 && leaf.unit().isRatio();
        String calculation = Phrases.plain(weight) + "×" + actual.text() + (unitPivot ? "" : "÷" + leaf.amount(rule.getPivot()));
        return Outcome.of(raw, weight, Outcome.equation(calculation, raw),
                leaf.phrases().get("below-target", leaf.indicator().getName(), actual.text(), leaf.amount(rule.getPivot())));
    }
}
