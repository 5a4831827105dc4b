package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.Condition;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.ManualRule;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.Rule;
import org.steelyard.scoring.CriterionPoints;

/** Rules that take what the evaluators judged: points and deductions as numbers, yes or no and levels as words. */
final class JudgedRules {

    /** What the ledger says of something that was judged to hold. */
    static final String HOLDS = "是";

    private JudgedRules() {
    }

    /** The points given item by item, or all points less the deduction from the whole. */
    static Term checklist(Leaf leaf) {
        Optional<Term> whole = leaf.judged("").filter(l -> l.number().isPresent()).map(leaf::cell);
        List<Term> given = new ArrayList<>();
        BigDecimal unallocated = BigDecimal.ZERO;
        for (int i = 0; i < leaf.indicator().getCriteria().size(); i++) {
            Criterion criterion = leaf.indicator().getCriteria().get(i);
            String item = criterion.getNo() == null || criterion.getNo().isBlank() ? Integer.toString(i + 1) : criterion.getNo();
            Optional<LedgerLine> line = leaf.judged(item).filter(l -> l.number().isPresent());
            if (line.isPresent()) {
                given.add(leaf.cell(line.get()));
            } else if (whole.isPresent() && CriterionPoints.of(leaf.indicator(), criterion).isPresent()) {
                // its loss is in the deduction from the whole
                unallocated = unallocated.add(CriterionPoints.of(leaf.indicator(), criterion).get());
            } else {
                throw new Inexpressible("checklist");
            }
        }
        if (unallocated.signum() != 0) {
            given.add(Term.of(unallocated));
        }
        Term sum = given.size() == 1 ? given.get(0) : new Term.Call("SUM", given);
        return whole.<Term>map(w -> Term.max(Term.of(BigDecimal.ZERO), new Term.Binary('-', sum, w))).orElse(sum);
    }

    static Term other(Leaf leaf, Rule rule) {
        return switch (rule) {
            case ManualRule r -> new Term.Binary('-', leaf.full(), leaf.cell(leaf.judged("").filter(l -> l.number().isPresent()).orElseThrow(() -> new Inexpressible("manual"))));
            case BooleanRule r -> new Term.If(says(leaf, "", HOLDS), Term.of(r.getPointsTrue() == null ? leaf.weight() : r.getPointsTrue()), Term.of(r.getPointsFalse()));
            case OrdinalRule r -> ordinal(leaf, r);
            case ConditionalRule r -> conditional(leaf, r);
            default -> throw new Inexpressible(rule.eClass().getName());
        };
    }

    private static Term.Condition says(Leaf leaf, String item, String wanted) {
        LedgerLine line = leaf.judged(item).filter(l -> !l.text().isEmpty()).orElseThrow(() -> new Inexpressible(item));
        return new Term.Says(leaf.cell(line), line.text(), wanted);
    }

    private static Term ordinal(Leaf leaf, OrdinalRule rule) {
        Term result = Term.of(BigDecimal.ZERO);
        List<Level> levels = rule.getLevels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            Level level = levels.get(i);
            if (level.getMinPoints() != null || level.getPoints() == null) {
                throw new Inexpressible("range");
            }
            result = new Term.If(says(leaf, "", level.getText()), Term.of(level.getPoints()), result);
        }
        return result;
    }

    private static Term conditional(Leaf leaf, ConditionalRule rule) {
        Term result = leaf.full();
        for (Condition condition : rule.getConditions()) {
            Term.Condition holds = condition.getWhen() == null || condition.getWhen().isBlank() ? says(leaf, condition.getKey(), HOLDS)
                    : ExpressionTerms.condition(condition.getWhen(), leaf.operands());
            result = new Term.Binary('-', result, new Term.If(holds, Term.of(condition.getCost()), Term.of(BigDecimal.ZERO)));
        }
        return Term.max(Term.of(rule.getFloor()), result);
    }
}
