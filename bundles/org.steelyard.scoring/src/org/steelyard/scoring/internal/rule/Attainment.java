package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 目标达成: full points when the target is met, else as declared. */
record Attainment(AttainmentRule rule) implements RuleKind {

    @Override
    public String name() {
        return "attainment";
    }

    @Override
    public boolean measures() {
        return true;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().get("attainment", Phrases.plain(leaf.weight()))
                + leaf.phrases().get("attainment." + rule.getShortfall().getLiteral(),
                        rule.getTolerance() == null ? "0" : Phrases.plain(rule.getTolerance().movePointRight(2)));
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(BigDecimal.ZERO, leaf.weight());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        BigDecimal bound = Targets.number(leaf, inputs);
        Measured actual = inputs.measured();
        Target.Comparator comparator = comparator(leaf, inputs);
        boolean met = met(leaf, comparator, bound, actual);
        // ≥95% meets ≥90%; whatever else is asked of it, it may or may not
        inputs.bound().filter(b -> !met || b.comparator() != comparator).ifPresent(b -> {
            throw new MissingInput(leaf.phrases().get("missing.bound", leaf.indicator().getName(), b.comparator().sign() + actual.text(),
                    leaf.amount(bound)));
        });
        if (!met) {
            return missed(leaf, inputs, bound, actual);
        }
        String sign = switch (comparator) {
            case AT_LEAST, BETWEEN -> "≥";
            case AT_MOST -> "≤";
            default -> "=";
        };
        return Outcome.of(leaf.weight(), leaf.weight(), actual.text() + sign + leaf.amount(bound), "");
    }

    // a target that only a goals table states has its direction from the rule, or from the sign written in that table
    private Target.Comparator comparator(Leaf leaf, Inputs inputs) {
        if (leaf.indicator().getTarget() != null) {
            return leaf.indicator().getTarget().comparator();
        }
        if (rule.isSetDirection()) {
            return switch (rule.getDirection()) {
                case AT_LEAST -> Target.Comparator.AT_LEAST;
                case AT_MOST -> Target.Comparator.AT_MOST;
                case EQUAL -> Target.Comparator.EQUAL;
            };
        }
        return inputs.operands().get(leaf.indicator().getTargetOperand()).bound().map(Target::comparator).orElse(Target.Comparator.UNSTATED);
    }

    private boolean met(Leaf leaf, Target.Comparator comparator, BigDecimal bound, Measured actual) {
        int difference = actual.value().compareTo(bound);
        return switch (comparator) {
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case EQUAL -> difference == 0;
            case BETWEEN -> difference >= 0 && upper(leaf).map(up -> actual.value().compareTo(up) <= 0).orElse(false);
            // exactly the target meets it whichever way it was meant
            case UNSTATED, TEXT -> {
                if (difference != 0) {
                    throw new MissingInput(leaf.phrases().get("missing.comparator", leaf.indicator().getName(), leaf.amount(bound)));
                }
                yield true;
            }
        };
    }

    private static Optional<BigDecimal> upper(Leaf leaf) {
        Target target = leaf.indicator().getTarget();
        return leaf.bound(target.upper(), target.unit());
    }

    private Outcome missed(Leaf leaf, Inputs inputs, BigDecimal bound, Measured actual) {
        BigDecimal weight = leaf.weight();
        boolean over = actual.value().compareTo(bound) > 0;
        String reason = leaf.phrases().get(over ? "attainment.over" : "attainment.lost", leaf.indicator().getName(), actual.text(), leaf.amount(bound));
        String comparison = actual.text() + (over ? ">" : "<") + leaf.amount(bound);
        return switch (rule.getShortfall()) {
            case ZERO -> Outcome.of(BigDecimal.ZERO, weight, comparison, reason);
            case MANUAL -> Manual.given(leaf, inputs.judged(""));
            case TOLERANCE -> {
                BigDecimal tolerance = rule.getTolerance() == null ? BigDecimal.ZERO : rule.getTolerance();
                boolean near = actual.value().subtract(bound).abs().compareTo(bound.abs().multiply(tolerance)) <= 0;
                yield Outcome.of(near ? weight : BigDecimal.ZERO, weight, comparison, reason);
            }
            case PROPORTIONAL -> {
                BigDecimal whole = over ? actual.value() : bound;
                BigDecimal part = over ? bound : actual.value();
                if (whole.signum() <= 0 || part.signum() < 0) {
                    throw new MissingInput(leaf.phrases().get("missing.target-zero", leaf.indicator().getName()));
                }
                BigDecimal raw = weight.multiply(part).divide(whole, MathContext.DECIMAL128);
                String left = Phrases.plain(weight) + "×" + (over ? leaf.amount(bound) + "÷" + actual.text() : actual.text() + "÷" + leaf.amount(bound));
                yield Outcome.of(raw, weight, Outcome.equation(left, raw), reason);
            }
        };
    }
}
