package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.scoring.Scorecard;

/**
 * The operands of a leaf as names: a number, a percentage (a pure number in arithmetic), or a text. Of a list the name is the
 * sum of its numbers and {@code name_count} says how many there are.
 */
final class OperandNames {

    private OperandNames() {
    }

    static Map<String, Object> of(Indicator indicator, List<Scorecard.OperandLine> lines) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Operand operand : indicator.getOperands()) {
            values.put(operand.getKey(), new ArrayList<>());
        }
        // a condition that is judged may have the key of an operand
        lines.stream().filter(l -> values.containsKey(l.key()) && !l.address().startsWith("judgement.")).forEach(l -> values.get(l.key()).add(OperandValue.of(l)));
        Map<String, Object> names = new HashMap<>();
        for (Operand operand : indicator.getOperands()) {
            List<Object> found = values.get(operand.getKey());
            names.put(operand.getKey(), operand.isList() ? sum(found, operand) : found.size() == 1 ? found.get(0) : new Missing(operand.getName()));
            if (operand.isList()) {
                names.put(operand.getKey() + "_count", found.size());
            }
        }
        return names;
    }

    private static Object sum(List<Object> values, Operand operand) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            switch (value) {
                case BigDecimal number -> sum = sum.add(number);
                case Figure figure -> sum = sum.add(figure.value());
                default -> {
                    return new Missing(operand.getName());
                }
            }
        }
        return values.isEmpty() ? new Missing(operand.getName()) : sum;
    }
}
