package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 线性扣分: each step away from the target costs points, down to the floor. */
record Linear(LinearDeductionRule rule) implements RuleKind {

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public boolean measures() {
        return true;
    }

    @Override
    public String words(Leaf leaf) {
        Phrases phrases = leaf.phrases();
        String target = Optional.ofNullable(rule.getTarget()).or(leaf::target).map(leaf::amount)
                .orElseGet(() -> phrases.get("linear.target"));
        String head = phrases.get("linear." + rule.getDirection().getLiteral(), target, Phrases.plain(full(leaf)));
        if (rule.getStep() == null || rule.getCost() == null) {
            return head;
        }
        return head + phrases.get("linear.step." + rule.getDirection().getLiteral(), stepText(leaf), Phrases.plain(rule.getCost()),
                phrases.get("part." + rule.getPartialStep().getLiteral()), phrases.floor(rule.getFloor()));
    }

    private String stepText(Leaf leaf) {
        return switch (rule.getStepBasis()) {
            case PERCENTAGE_POINTS -> leaf.phrases().step(rule.getStep(), org.steelyard.model.value.Unit.PERCENT);
            case RELATIVE -> leaf.phrases().get("linear.relative", Phrases.plain(rule.getStep().movePointRight(2)));
            case ABSOLUTE -> leaf.phrases().step(stepSize(leaf, null), leaf.unit());
        };
    }

    private BigDecimal full(Leaf leaf) {
        return rule.getFullPoints() == null ? leaf.weight() : rule.getFullPoints();
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(rule.getFloor(), full(leaf));
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        if (rule.getStep() == null || rule.getStep().signum() <= 0 || rule.getCost() == null
                || rule.getStepBasis() == StepBasis.PERCENTAGE_POINTS && !leaf.unit().isRatio()) {
            throw new MissingInput(leaf.phrases().get("missing.parameters", leaf.indicator().getName()));
        }
        BigDecimal target = rule.getTarget() == null ? Targets.number(leaf, inputs) : rule.getTarget();
        Measured actual = inputs.measured();
        BigDecimal gap = gap(actual.value(), target);
        if (gap.signum() <= 0) {
            return met(leaf, actual, target);
        }
        return missed(leaf, actual, target, gap);
    }

    private BigDecimal gap(BigDecimal actual, BigDecimal target) {
        return switch (rule.getDirection()) {
            case AT_LEAST -> target.subtract(actual);
            case AT_MOST -> actual.subtract(target);
            case EQUAL -> actual.subtract(target).abs();
        };
    }

    private Outcome met(Leaf leaf, Measured actual, BigDecimal target) {
        String sign = switch (rule.getDirection()) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case EQUAL -> "=";
        };
        return Outcome.of(full(leaf), leaf.weight(), actual.text() + sign + leaf.amount(target), beyond(leaf));
    }

    // full marks below the weight: the criteria give no more
    private String beyond(Leaf leaf) {
        return leaf.phrases().get("criteria-maximum", Phrases.plain(full(leaf)), Phrases.plain(leaf.weight()));
    }

    private Outcome missed(Leaf leaf, Measured actual, BigDecimal target, BigDecimal gap) {
        BigDecimal size = stepSize(leaf, target);
        if (size.signum() == 0) {
            throw new MissingInput(leaf.phrases().get("missing.target-zero", leaf.indicator().getName()));
        }
        BigDecimal exact = gap.divide(size, MathContext.DECIMAL128);
        BigDecimal steps = switch (rule.getPartialStep()) {
            case UP -> exact.setScale(0, RoundingMode.CEILING);
            case DOWN -> exact.setScale(0, RoundingMode.FLOOR);
            case CONTINUOUS -> exact;
        };
        BigDecimal result = full(leaf).subtract(steps.multiply(rule.getCost()));
        String calculation = Outcome.equation(Phrases.plain(full(leaf)) + "−" + stepsText(leaf, actual, target) + "×"
                + Phrases.plain(rule.getCost()), result);
        String reason = leaf.phrases().get("missed." + rule.getDirection().getLiteral(), leaf.indicator().getName(), actual.text(),
                leaf.amount(target));
        return Outcome.of(result.max(rule.getFloor()), leaf.weight(), calculation, reason);
    }

    /** One step in the form of the measured value. */
    private BigDecimal stepSize(Leaf leaf, BigDecimal target) {
        return switch (rule.getStepBasis()) {
            case PERCENTAGE_POINTS -> rule.getStep();
            case RELATIVE -> rule.getStep().multiply(target.abs());
            case ABSOLUTE -> leaf.unit().isRatio() ? rule.getStep().multiply(leaf.unit().factor()) : rule.getStep();
        };
    }

    private String stepsText(Leaf leaf, Measured actual, BigDecimal target) {
        boolean over = rule.getDirection() == Direction.AT_MOST
                || rule.getDirection() == Direction.EQUAL && actual.value().compareTo(target) > 0;
        String wanted = leaf.amount(target);
        String gap = over ? actual.text() + "−" + wanted : wanted + "−" + actual.text();
        String size = rule.getStepBasis() == StepBasis.RELATIVE
                ? "(" + wanted + "×" + Phrases.plain(rule.getStep().movePointRight(2)) + "%)" : leaf.amount(stepSize(leaf, target));
        String quotient = "(" + gap + ")÷" + size;
        return switch (rule.getPartialStep()) {
            case UP -> "⌈" + quotient + "⌉";
            case DOWN -> "⌊" + quotient + "⌋";
            case CONTINUOUS -> quotient;
        };
    }
}
