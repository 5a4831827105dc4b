package org.steelyard.report.internal.fill;

import java.math.BigDecimal;

import org.steelyard.scoring.Scorecard;

/** The value of an operand as the ledger states it: a number when it is one, a percentage as ratio, else its text. */
final class OperandValue {

    private OperandValue() {
    }

    static Object of(Scorecard.OperandLine operand) {
        if (operand.value().isEmpty()) {
            return new Missing(operand.name());
        }
        String text = operand.value().get();
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return operand.unit().equals("%") ? new Figure(number.movePointLeft(2), number.scale(), true) : number;
    }
}
