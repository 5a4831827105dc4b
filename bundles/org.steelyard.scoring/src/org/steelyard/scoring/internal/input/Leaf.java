package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Measure;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * An indicator that carries a rule, with what its rule needs to be told in words.
 *
 * @param indicator the indicator
 * @param weight    full points
 * @param rounding  declared rounding
 * @param phrases   the user's language
 */
public record Leaf(Indicator indicator, BigDecimal weight, Rounding rounding, Phrases phrases) {

    /** Unit of the measured value: that of the measure, else of the only operand, else the pure number. */
    public Unit unit() {
        Measure measure = indicator.getMeasure();
        if (measure != null && measure.getUnit() != null) {
            return measure.getUnit();
        }
        List<Operand> operands = needed();
        return operands.size() == 1 && operands.get(0).getUnit() != null ? operands.get(0).getUnit() : Unit.ONE;
    }

    /** Operands that are not optional. */
    public List<Operand> needed() {
        return indicator.getOperands().stream().filter(each -> !each.isOptional()).toList();
    }

    /** Decimals of the measured value in its unit; empty when it is not rounded. */
    public Optional<Integer> places() {
        Measure measure = indicator.getMeasure();
        if (measure != null && measure.getPlaces() != null) {
            return Optional.of(measure.getPlaces());
        }
        return unit().isRatio() && measure != null ? Optional.of(Math.max(0, rounding.ratioPlaces() - shift())) : Optional.empty();
    }

    /** Decimals between a ratio as a pure number and as printed: 2 for %. */
    public int shift() {
        return unit().isRatio() ? unit().factor().scale() : 0;
    }

    /** The numeric target of the indicator as the measured value is held, ratios as pure numbers; empty for none or a text. */
    public Optional<BigDecimal> target() {
        return Optional.ofNullable(indicator.getTarget()).filter(t -> t.comparator() != Target.Comparator.TEXT)
                .flatMap(t -> bound(t.value(), t.unit()));
    }

    /** A bound of the target in the unit of the measure. */
    public Optional<BigDecimal> bound(BigDecimal value, Unit unit) {
        Unit wanted = unit().isRatio() ? Unit.ONE : unit();
        return unit.converts(wanted) ? Optional.of(Quantity.of(value, unit).in(wanted)) : Optional.empty();
    }

    /** An amount in the unit of the measure, as text. */
    public String amount(BigDecimal value) {
        return phrases.amount(value, unit());
    }

    /** The key under which an item of the criteria is judged. */
    public static String item(Criterion criterion, int index) {
        return criterion.getNo() == null || criterion.getNo().isBlank() ? Integer.toString(index + 1) : criterion.getNo();
    }
}
