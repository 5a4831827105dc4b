package org.steelyard.ui.internal.model.tree;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EDataType;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/**
 * Values as people type them, and back: {@code 1,234.50}, {@code 46.2 万元}, {@code ≥95%}, {@code 70–100%}. What says more
 * than that (basis, approximate) is typed in the form of the model file, for example {@code q 46.2|万元|财务收付|~}.
 */
final class Literals {

    /** Longest number; nobody types more, and arithmetic on more takes long. */
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?");
    private static final String AMOUNT = "([+-]?[\\d,]{1,70}(?:\\.\\d{1,60})?)";
    private static final Pattern QUANTITY = Pattern.compile(AMOUNT + "\\s{0,5}([^\\d\\s|,.–~～≥≤<>=-][^|]{0,30}|1)");
    private static final Pattern COMPARED = Pattern.compile("(≥|>=|≤|<=|=|)\\s{0,5}" + AMOUNT + "\\s{0,5}([^\\d\\s|,.–~～≥≤<>=-][^|]{0,30}|1)");
    private static final Pattern BETWEEN = Pattern.compile(AMOUNT + "\\s{0,5}[–~～-]\\s{0,5}" + AMOUNT + "\\s{0,5}([^\\d\\s|,.–~～≥≤<>=-][^|]{0,30}|1)");
    private static final Pattern MEASURE = Pattern.compile("[≥≤<>=\\d+-].{0,200}", Pattern.DOTALL);

    /** The text was no such value. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param key text that says what was expected */
        Unreadable(String key) {
            super(key);
        }
    }

    private Literals() {
    }

    /** Reads what was typed for a value of this type. */
    static Object read(EDataType type, String typed) throws Unreadable {
        String text = typed.strip();
        Class<?> java = type.getInstanceClass();
        if (java == String.class) {
            return typed;
        }
        try {
            if (java == BigDecimal.class) {
                return decimal(text);
            }
            if (java == Integer.class || java == int.class) {
                return Integer.valueOf(text.replace(",", ""));
            }
            if (java == Value.class) {
                return value(text);
            }
            if (java == Quantity.class) {
                return text.contains("|") ? Quantity.valueOf(text) : quantity(text).orElseThrow(() -> new Unreadable("expected.quantity"));
            }
            if (java == Target.class) {
                return target(text);
            }
            return type.getEPackage().getEFactoryInstance().createFromString(type, text);
        } catch (RuntimeException e) {
            // every reader has an exception of its own for what it cannot read
            throw new Unreadable("expected." + java.getSimpleName());
        }
    }

    /** What stands in the cell while it is edited; read back, it is the same value. */
    static String write(EDataType type, Object value) {
        if (value == null) {
            return "";
        }
        String friendly = switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Value.Number number -> typed(number.quantity());
            case Value.Day day -> day.iso();
            case Quantity quantity -> typed(quantity);
            case Target target -> typed(target);
            default -> type.getEPackage().getEFactoryInstance().convertToString(type, value);
        };
        try {
            return value.equals(read(type, friendly)) ? friendly : exact(type, value);
        } catch (Unreadable e) {
            return exact(type, value);
        }
    }

    private static String exact(EDataType type, Object value) {
        return type.getEPackage().getEFactoryInstance().convertToString(type, value);
    }

    private static BigDecimal decimal(String text) {
        String plain = text.replace(",", "").replace("，", "").replace("－", "-");
        if (plain.length() > LONGEST_NUMBER || !NUMBER.matcher(plain).matches()) {
            throw new IllegalArgumentException("not a number");
        }
        return new BigDecimal(plain);
    }

    private static Value value(String text) throws Unreadable {
        boolean literal = text.equals("-") || text.matches("[qdtb] .*");
        if (literal) {
            return Value.valueOf(text);
        }
        if (text.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            return new Value.Day(text);
        }
        Optional<Quantity> quantity = quantity(text);
        if (quantity.isPresent()) {
            return Value.of(quantity.get());
        }
        // a number without a unit is never guessed into one
        if (text.isEmpty() || MEASURE.matcher(text).matches()) {
            throw new Unreadable("expected.Value");
        }
        return new Value.Text(text);
    }

    private static Optional<Quantity> quantity(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches() ? Optional.of(Quantity.of(decimal(matcher.group(1)), new Unit(matcher.group(2)))) : Optional.empty();
    }

    private static Target target(String text) throws Unreadable {
        if (text.contains("|")) {
            return Target.valueOf(text);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return new Target(Target.Comparator.BETWEEN, decimal(between.group(1)), decimal(between.group(2)), new Unit(between.group(3)), null);
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return new Target(comparator(compared.group(1)), decimal(compared.group(2)), null, new Unit(compared.group(3)), null);
        }
        if (text.isEmpty() || MEASURE.matcher(text).matches()) {
            throw new Unreadable("expected.Target");
        }
        return new Target(Target.Comparator.TEXT, null, null, null, text);
    }

    private static Target.Comparator comparator(String sign) {
        return switch (sign) {
            case "≥", ">=" -> Target.Comparator.AT_LEAST;
            case "≤", "<=" -> Target.Comparator.AT_MOST;
            case "=" -> Target.Comparator.EQUAL;
            default -> Target.Comparator.UNSTATED;
        };
    }

    private static String typed(Quantity quantity) {
        return quantity.value().toPlainString() + " " + quantity.unit();
    }

    private static String typed(Target target) {
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case BETWEEN -> target.value().toPlainString() + "–" + target.upper().toPlainString() + " " + target.unit();
            case AT_LEAST -> "≥ " + target.value().toPlainString() + " " + target.unit();
            case AT_MOST -> "≤ " + target.value().toPlainString() + " " + target.unit();
            case EQUAL -> "= " + target.value().toPlainString() + " " + target.unit();
            case UNSTATED -> target.value().toPlainString() + " " + target.unit();
        };
    }
}
