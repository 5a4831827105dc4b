package org.steelyard.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The built-in functions and those that were added. */
final class Functions {

    /** Most decimals that {@code round} keeps. */
    private static final int MAX_PLACES = 20;
    private static final Map<String, int[]> BUILT_IN = Map.of("sum", new int[] {1, 64}, "mean", new int[] {1, 64}, "min",
            new int[] {1, 64}, "max", new int[] {1, 64}, "count", new int[] {1, 64}, "round", new int[] {1, 2}, "floor",
            new int[] {1, 1}, "ceil", new int[] {1, 1}, "abs", new int[] {1, 1});

    private final FunctionSet added;

    Functions(FunctionSet added) {
        for (String name : added.names()) {
            if (BUILT_IN.containsKey(name) || Set.of("has", "iif").contains(name) || !name.matches("[A-Za-z_]\\w*")) {
                throw new IllegalArgumentException("not a name for a function: " + name);
            }
        }
        this.added = added;
    }

    boolean knows(String name) {
        return BUILT_IN.containsKey(name) || added.names().contains(name);
    }

    boolean takes(String name, int count) {
        int[] bounds = BUILT_IN.get(name);
        return bounds == null || count >= bounds[0] && count <= bounds[1];
    }

    Object call(String name, List<Object> arguments, Messages messages) {
        if (!BUILT_IN.containsKey(name)) {
            return added.call(name, arguments);
        }
        return switch (name) {
            case "round" -> round(arguments, messages);
            case "abs" -> number(arguments.get(0), name, messages).abs();
            case "floor" -> number(arguments.get(0), name, messages).setScale(0, RoundingMode.FLOOR);
            case "ceil" -> number(arguments.get(0), name, messages).setScale(0, RoundingMode.CEILING);
            default -> overAll(name, flat(name, arguments, messages), messages);
        };
    }

    private static BigDecimal overAll(String name, List<BigDecimal> values, Messages messages) {
        if (name.equals("count")) {
            return BigDecimal.valueOf(values.size());
        }
        if (values.isEmpty() && !name.equals("sum")) {
            throw messages.of("none", name);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (name) {
            case "min" -> values.stream().min(Comparator.naturalOrder()).orElseThrow();
            case "max" -> values.stream().max(Comparator.naturalOrder()).orElseThrow();
            case "mean" -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
            default -> sum;
        };
    }

    private static BigDecimal round(List<Object> arguments, Messages messages) {
        BigDecimal value = number(arguments.get(0), "round", messages);
        BigDecimal places = arguments.size() < 2 ? BigDecimal.ZERO : number(arguments.get(1), "round", messages);
        if (places.signum() < 0 || places.compareTo(BigDecimal.valueOf(MAX_PLACES)) > 0
                || places.stripTrailingZeros().scale() > 0) {
            throw messages.of("places", MAX_PLACES);
        }
        return value.setScale(places.intValue(), RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> flat(String name, List<Object> arguments, Messages messages) {
        List<BigDecimal> values = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof List<?> list) {
                list.forEach(each -> values.add(number(each, name, messages)));
            } else {
                values.add(number(argument, name, messages));
            }
        }
        return values;
    }

    private static BigDecimal number(Object value, String name, Messages messages) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw messages.of("not-number", name);
    }
}
