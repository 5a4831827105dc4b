package org.steelyard.report.internal.fill;

import java.math.BigDecimal;

import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard;

/** The value of an operand. */
final class OperandValue {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private OperandValue() {
    }

    /** As the ledger states it: a number when it is one, a percentage with its sign, else its text. */
    static Object of(Scorecard.OperandLine operand) {
        Object value = plain(operand);
        return value instanceof BigDecimal ratio && operand.unit().equals("%") ? new Figure(ratio, Math.max(0, ratio.scale() - 2), true) : value;
    }

    /** As rules take it: a ratio as a pure number. */
    static Object plain(Scorecard.OperandLine operand) {
        if (operand.value().isEmpty()) {
            return new Missing(operand.name());
        }
        String text = operand.value().get();
        if (!text.matches(NUMBER)) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        Unit unit = operand.unit().isBlank() ? Unit.ONE : new Unit(operand.unit());
        return unit.isRatio() && !unit.equals(Unit.ONE) ? number.multiply(unit.factor()) : number;
    }
}
