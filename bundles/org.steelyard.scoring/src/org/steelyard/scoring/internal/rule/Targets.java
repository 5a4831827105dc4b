package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;

/** The target of an indicator in the form of its measured value. */
final class Targets {

    private Targets() {
    }

    /**
     * The bound, from the operand that states it or from the indicator.
     *
     * @throws MissingInput when there is none, or it is a text or counts something else
     */
    static BigDecimal number(Leaf leaf, Inputs inputs) {
        Indicator indicator = leaf.indicator();
        if (indicator.getTargetOperand() != null && !indicator.getTargetOperand().isBlank()) {
            if (inputs.operand(indicator.getTargetOperand()) instanceof BigDecimal number) {
                return number;
            }
            throw new MissingInput(leaf.phrases().get("missing.target", indicator.getName()));
        }
        Target target = indicator.getTarget();
        if (target == null) {
            throw new MissingInput(leaf.phrases().get("missing.target", indicator.getName()));
        }
        return leaf.target().orElseThrow(() -> new MissingInput(
                target.comparator() == Target.Comparator.TEXT ? leaf.phrases().get("missing.target-text", indicator.getName(), target.text())
                        : leaf.phrases().get("missing.target-unit", indicator.getName(), target.unit(), leaf.unit())));
    }
}
