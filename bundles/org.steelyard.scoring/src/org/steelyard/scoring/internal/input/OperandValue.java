package org.steelyard.scoring.internal.input;

import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Operand;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.Scorecard.OperandLine;

/**
 * One operand as found.
 *
 * @param operand its declaration
 * @param value   a number (ratios as pure numbers), text, truth or list of numbers; empty when missing
 * @param lines   the claims behind it, for the ledger
 * @param missing why there is no value; empty when there is one, or when none is needed
 * @param notes   remarks for the ledger
 * @param bound   the bound, when its claim states no more than one: ≥95%; empty otherwise
 */
public record OperandValue(Operand operand, Optional<Object> value, List<OperandLine> lines, List<String> missing,
        List<String> notes, Optional<Target> bound) {
}
