package org.steelyard.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The kinds of values there are: numbers, texts, truths, lists of numbers. */
final class Values {

    private Values() {
    }

    static Object checked(Object value, Messages messages) {
        return switch (value) {
            case BigDecimal number -> number;
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case List<?> list -> numbers(list, messages);
            case null -> throw messages.of("nothing");
            default -> throw messages.of("kind", value.getClass().getSimpleName());
        };
    }

    private static List<BigDecimal> numbers(List<?> list, Messages messages) {
        List<BigDecimal> numbers = new ArrayList<>(list.size());
        for (Object each : list) {
            if (!(checked(each, messages) instanceof BigDecimal number)) {
                throw messages.of("list");
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }
}
