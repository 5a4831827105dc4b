package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.ManualRule;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.TextMatchRule;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard;

/** What the rule of an indicator asks a person for. */
final class Rules {

    private Rules() {
    }

    static Optional<Rule> of(GridRow row) {
        return row.indicator().map(Indicator::getRule);
    }

    /** The only operand of a leaf whose measured value is that operand itself. */
    static Optional<Scorecard.OperandLine> direct(GridRow leaf) {
        Indicator indicator = leaf.indicator().orElseThrow();
        List<Scorecard.OperandLine> measured = RowTree.operands(leaf).stream().filter(o -> !o.key().equals(indicator.getTargetOperand())).toList();
        if (measured.size() != 1 || judgedByStatus(leaf)) {
            return Optional.empty();
        }
        String expression = indicator.getMeasure() == null ? null : indicator.getMeasure().getExpression();
        boolean itself = expression == null || expression.isBlank() || expression.strip().equals(measured.get(0).key());
        boolean aggregated = indicator.getMeasure() != null && indicator.getMeasure().getAggregation() != null;
        return itself && !aggregated && declared(indicator, measured.get(0)).map(o -> !o.isList()).orElse(false) ? Optional.of(measured.get(0)) : Optional.empty();
    }

    private static Optional<Operand> declared(Indicator indicator, Scorecard.OperandLine line) {
        return indicator.getOperands().stream().filter(o -> line.key().equals(o.getKey())).findFirst();
    }

    /** The unit in which an operand is asked for. */
    static Optional<Unit> unit(GridRow row, Scorecard.OperandLine line) {
        return row.indicator().flatMap(i -> declared(i, line)).map(Operand::getUnit);
    }

    /** The unit of the measured value; empty when nothing is measured or it has none. */
    static Optional<Unit> measuredIn(GridRow leaf) {
        Indicator indicator = leaf.indicator().orElseThrow();
        if (indicator.getMeasure() != null && indicator.getMeasure().getUnit() != null) {
            return Optional.of(indicator.getMeasure().getUnit());
        }
        return direct(leaf).flatMap(line -> unit(leaf, line))
                .or(() -> leaf.entry().flatMap(Scorecard.Entry::actual).map(Scorecard.Actual::unit));
    }

    /** A yes or no that a person judges, not an expression. */
    static boolean judgedByStatus(GridRow row) {
        return of(row).filter(BooleanRule.class::isInstance).isPresent() && row.indicator().filter(
                i -> i.getMeasure() == null || i.getMeasure().getExpression() == null || i.getMeasure().getExpression().isBlank()).isPresent();
    }

    static boolean judgedByItems(GridRow row) {
        return of(row).filter(r -> r instanceof ChecklistRule || r instanceof ConditionalRule).isPresent();
    }

    static boolean checklist(GridRow row) {
        return of(row).filter(ChecklistRule.class::isInstance).isPresent();
    }

    static boolean manual(GridRow row) {
        return of(row).filter(ManualRule.class::isInstance).isPresent();
    }

    static boolean textMatch(GridRow row) {
        return of(row).filter(TextMatchRule.class::isInstance).isPresent();
    }

    static List<Level> levels(GridRow row) {
        return of(row).filter(OrdinalRule.class::isInstance).map(r -> List.copyOf(((OrdinalRule) r).getLevels())).orElse(List.of());
    }

    /** Whether a person has a say beyond the numbers. */
    static boolean judged(GridRow row) {
        return judgedByStatus(row) || judgedByItems(row) || manual(row) || textMatch(row) || !levels(row).isEmpty();
    }

    /** Whether a person gives points to the indicator as a whole. */
    static boolean pointsGiven(GridRow row, String level) {
        return manual(row) || textMatch(row)
                || levels(row).stream().anyMatch(l -> level.equals(l.getKey()) && l.getMinPoints() != null);
    }

    /** Full points of the whole indicator. */
    static BigDecimal full(GridRow row) {
        return row.line().map(Scorecard.Line::weight).orElseGet(() -> row.indicator().map(Indicator::getWeight).orElse(BigDecimal.ZERO));
    }
}
