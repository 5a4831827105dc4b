package org.steelyard.model.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target as stated: a bound with its comparator, a bound without one ({@code 55.5万人}), a range, or a text that is no
 * measurement (满意, 逐年提高). Serialised as {@code >=|138000|人}, {@code ?|55.5|万人}, {@code ..|70|100|%} or
 * {@code t|满意}.
 *
 * @param comparator how the actual value is held against the bound
 * @param value      the bound, the lower one of a range; null for a text
 * @param upper      the upper bound of a range, else null
 * @param unit       unit of the bounds; null for a text
 * @param text       the text of a text target, else null
 */
public record Target(Comparator comparator, BigDecimal value, BigDecimal upper, Unit unit, String text) {

    /** How an actual value is compared. */
    public enum Comparator {
        /** At least. */
        AT_LEAST(">="),
        /** At most. */
        AT_MOST("<="),
        /** Equal. */
        EQUAL("="),
        /** Between two bounds, both included. */
        BETWEEN(".."),
        /** A number without a comparator: what is meant is not stated. */
        UNSTATED("?"),
        /** A text. */
        TEXT("t");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** The sign of the serialised form. */
        public String sign() {
            return sign;
        }
    }

    /** Checks that the parts fit the comparator. */
    public Target {
        boolean isText = comparator == Comparator.TEXT;
        if (isText ? text == null : value == null || unit == null) {
            throw new IllegalArgumentException("incomplete target");
        }
        if ((comparator == Comparator.BETWEEN) != (upper != null)) {
            throw new IllegalArgumentException("a range has two bounds, others one");
        }
    }

    /** Reads the serialised form. */
    public static Target valueOf(String literal) {
        String[] part = literal.split("\\|", -1);
        for (Comparator c : Comparator.values()) {
            if (!c.sign.equals(part[0])) {
                continue;
            }
            if (c == Comparator.TEXT) {
                return new Target(c, null, null, null, literal.substring(2));
            }
            if (c == Comparator.BETWEEN && part.length == 4) {
                return new Target(c, new BigDecimal(part[1]), new BigDecimal(part[2]), new Unit(part[3]), null);
            }
            if (c != Comparator.BETWEEN && part.length == 3) {
                return new Target(c, new BigDecimal(part[1]), null, new Unit(part[2]), null);
            }
        }
        throw new IllegalArgumentException("not a target: '" + literal + "'");
    }

    /** Whether the actual value, in the target's unit, meets it; empty when the target cannot say. */
    public Optional<Boolean> metBy(BigDecimal actual) {
        return switch (comparator) {
            case AT_LEAST -> Optional.of(actual.compareTo(value) >= 0);
            case AT_MOST -> Optional.of(actual.compareTo(value) <= 0);
            case EQUAL -> Optional.of(actual.compareTo(value) == 0);
            case BETWEEN -> Optional.of(actual.compareTo(value) >= 0 && actual.compareTo(upper) <= 0);
            case UNSTATED, TEXT -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return switch (comparator) {
            case TEXT -> "t|" + text;
            case BETWEEN -> "..|" + value.toPlainString() + "|" + upper.toPlainString() + "|" + unit;
            default -> comparator.sign + "|" + value.toPlainString() + "|" + unit;
        };
    }
}
