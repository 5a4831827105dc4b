package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Adjustment;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.RoundingPolicy;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.scoring.Scorecard;

/** The score of a leaf as a formula over the cells of the ledger, for every kind of rule that a formula can say. */
public final class ScoreFormula {

    private ScoreFormula() {
    }

    /**
     * The unrounded score of this leaf, and only when working it out gives what the scorecard says.
     *
     * @param indicator the leaf
     * @param line      its line of the scorecard
     * @param rounding  rounding of the rubric, or null for the usual one
     * @param lines     its rows of the ledger
     */
    public static Optional<Term> raw(Indicator indicator, Scorecard.Line line, RoundingPolicy rounding, List<LedgerLine> lines) {
        if (line.score().isEmpty() || indicator.getRule() == null) {
            return Optional.empty();
        }
        try {
            Leaf leaf = new Leaf(indicator, line.weight(), rounding, lines);
            Term term = adjusted(leaf, of(leaf, indicator.getRule()));
            BigDecimal score = rounded(term, line.weight(), rounding).value();
            return score.compareTo(line.score().get()) == 0 ? Optional.of(term) : Optional.empty();
        } catch (Inexpressible | ArithmeticException e) {
            // the score then stands as a number
            return Optional.empty();
        }
    }

    /** A raw score rounded as the rubric declares: the deduction first where it says so. */
    public static Term rounded(Term raw, BigDecimal weight, RoundingPolicy rounding) {
        int places = places(rounding);
        boolean deductionFirst = rounding == null || rounding.isDeductionFirst();
        Term full = Term.of(weight);
        return deductionFirst ? new Term.Rounded(new Term.Binary('-', full, new Term.Rounded(new Term.Binary('-', full, raw), places, RoundingMode.HALF_UP)), places, RoundingMode.HALF_UP)
                : new Term.Rounded(raw, places, RoundingMode.HALF_UP);
    }

    /** Decimals of scores. */
    public static int places(RoundingPolicy rounding) {
        return rounding == null ? 1 : rounding.getScorePlaces();
    }

    private static Term of(Leaf leaf, Rule rule) {
        return switch (rule) {
            case ProportionalRule r -> ArithmeticRules.proportional(leaf, r);
            case DeviationRule r -> ArithmeticRules.deviation(leaf, r);
            case LinearDeductionRule r -> ArithmeticRules.linear(leaf, r);
            case TiersRule r -> ArithmeticRules.tiers(leaf, r);
            case YearOnYearRule r -> YearOnYear.term(leaf, r);
            case FormulaRule r -> ArithmeticRules.formula(leaf, r);
            case ChecklistRule r -> JudgedRules.checklist(leaf);
            default -> JudgedRules.other(leaf, rule);
        };
    }

    private static Term adjusted(Leaf leaf, Term term) {
        Term result = term;
        for (Adjustment adjustment : leaf.indicator().getRule().getAdjustments()) {
            if (!(adjustment instanceof Cap cap) || cap.getMax() == null) {
                throw new Inexpressible("adjustment");
            }
            result = Term.min(result, Term.of(cap.getMax()));
        }
        return result;
    }
}
