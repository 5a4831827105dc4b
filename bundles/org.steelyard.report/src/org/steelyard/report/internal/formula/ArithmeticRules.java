package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.rubric.BelowPivot;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.rubric.TiersRule;

/** Rules that compute a score from a measured value. */
final class ArithmeticRules {

    private ArithmeticRules() {
    }

    /** w·MIN(v/target, cap). */
    static Term proportional(Leaf leaf, ProportionalRule rule) {
        Term ratio = rule.getTarget().compareTo(BigDecimal.ONE) == 0 ? leaf.measured() : new Term.Binary('/', leaf.measured(), Term.of(rule.getTarget()));
        return new Term.Binary('*', leaf.full(), Term.min(ratio, Term.of(rule.getCap())));
    }

    /** Up to the pivot in proportion or full; above it w−(v−pivot)·factor, not below the floor. */
    static Term deviation(Leaf leaf, DeviationRule rule) {
        Term value = leaf.measured();
        Term pivot = Term.of(rule.getPivot());
        Term below = rule.getBelow() == BelowPivot.FULL ? leaf.full() : new Term.Binary('*', leaf.full(), new Term.Binary('/', value, pivot));
        Term lost = new Term.Binary('*', new Term.Binary('-', value, pivot), Term.of(rule.getFactor()));
        Term above = Term.max(Term.of(rule.getFloor()), new Term.Binary('-', leaf.full(), lost));
        return new Term.If(new Term.Compare(value, "<=", pivot), below, above);
    }

    /** Full points less the cost of each step of the gap, not below the floor. */
    static Term linear(Leaf leaf, LinearDeductionRule rule) {
        Term value = leaf.measured();
        Term target = leaf.target(rule.getTarget());
        Term full = rule.getFullPoints() == null ? leaf.full() : Term.of(rule.getFullPoints());
        Term difference = switch (rule.getDirection()) {
            case AT_LEAST -> new Term.Binary('-', target, value);
            case AT_MOST -> new Term.Binary('-', value, target);
            case EQUAL -> new Term.Call("ABS", List.of(new Term.Binary('-', target, value)));
        };
        Term gap = Term.max(Term.of(BigDecimal.ZERO), difference);
        Term measured = rule.getStepBasis() == StepBasis.RELATIVE ? new Term.Binary('/', gap, target) : gap;
        Term steps = new Term.Binary('/', measured, Term.of(rule.getStep()));
        // a spreadsheet counts in binary: 0.22/0.01 must stay 22 before a part-step is taken up or left out
        Term counted = switch (rule.getPartialStep()) {
            case UP -> new Term.Rounded(new Term.Rounded(steps, 9, RoundingMode.HALF_UP), 0, RoundingMode.UP);
            case DOWN -> new Term.Rounded(new Term.Rounded(steps, 9, RoundingMode.HALF_UP), 0, RoundingMode.DOWN);
            case CONTINUOUS -> steps;
        };
        return Term.max(Term.of(rule.getFloor()), new Term.Binary('-', full, new Term.Binary('*', counted, Term.of(rule.getCost()))));
    }

    /** Nested IFs from the highest tier down. */
    static Term tiers(Leaf leaf, TiersRule rule) {
        Term value = leaf.measured();
        List<Tier> tiers = new ArrayList<>(rule.getTiers());
        tiers.sort(Comparator.comparing(Tier::getMin, Comparator.nullsFirst(Comparator.naturalOrder())));
        if (tiers.isEmpty()) {
            throw new Inexpressible("tiers");
        }
        Term result = Term.of(tiers.get(0).getPoints());
        for (Tier tier : tiers.subList(1, tiers.size())) {
            if (tier.getMin() == null) {
                throw new Inexpressible("tiers");
            }
            result = new Term.If(new Term.Compare(value, tier.isMinInclusive() ? ">=" : ">", Term.of(tier.getMin())), Term.of(tier.getPoints()), result);
        }
        return result;
    }

    /** The rubric's own expression. */
    static Term formula(Leaf leaf, FormulaRule rule) {
        Map<String, List<Term>> names = new HashMap<>(leaf.operands());
        names.put("weight", List.of(leaf.full()));
        if (rule.getExpression().matches("(?s).*\\bvalue\\b.*")) {
            names.put("value", List.of(leaf.measured()));
        }
        if (rule.getExpression().matches("(?s).*\\btarget\\b.*")) {
            names.put("target", List.of(leaf.target(null)));
        }
        return ExpressionTerms.number(rule.getExpression(), names);
    }
}
