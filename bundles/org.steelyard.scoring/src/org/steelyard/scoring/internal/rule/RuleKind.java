package org.steelyard.scoring.internal.rule;

import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.ManualRule;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.TextMatchRule;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;

/** A kind of rule. */
public sealed interface RuleKind permits Checklist, Proportional, Deviation, Linear, Tiers, YearOnYear, YesNo, Ordinal,
        Conditional, Manual, Attainment, TextMatch, Formula {

    /** The kind of this rule. */
    static RuleKind of(Rule rule) {
        return switch (rule) {
            case ChecklistRule r -> new Checklist(r);
            case ProportionalRule r -> new Proportional(r);
            case DeviationRule r -> new Deviation(r);
            case LinearDeductionRule r -> new Linear(r);
            case TiersRule r -> new Tiers(r);
            case YearOnYearRule r -> new YearOnYear(r);
            case BooleanRule r -> new YesNo(r);
            case OrdinalRule r -> new Ordinal(r);
            case ConditionalRule r -> new Conditional(r);
            case ManualRule r -> new Manual();
            case AttainmentRule r -> new Attainment(r);
            case TextMatchRule r -> new TextMatch();
            case FormulaRule r -> new Formula(r);
            default -> throw new IllegalArgumentException("unknown kind of rule: " + rule.eClass().getName());
        };
    }

    /** Stable name of the kind. */
    String name();

    /** The rule in words. */
    String words(Leaf leaf);

    /** What it can give. */
    Reach reach(Leaf leaf);

    /** Whether it works on the measured value of the indicator. */
    boolean measures();

    /**
     * The result.
     *
     * @throws org.steelyard.scoring.internal.input.MissingInput when it cannot be told
     */
    Outcome score(Leaf leaf, Inputs inputs);
}
