package org.steelyard.model.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact decimal with its unit and accounting basis. The scale of {@code value} is the number of decimals printed:
 * 46.2 and 46.20 are different statements of the same amount.
 *
 * @param value       the number, with the printed decimals as its scale
 * @param unit        the unit it is stated in
 * @param basis       accounting basis
 * @param approximate stated with 约, 余, 近 or the like
 */
public record Quantity(BigDecimal value, Unit unit, Basis basis, boolean approximate) {

    /** Checks that nothing is missing. */
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basis, "basis");
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** An exact quantity whose basis is not stated. */
    public static Quantity of(BigDecimal value, Unit unit) {
        return new Quantity(value, unit, Basis.UNSTATED, false);
    }

    /** An exact quantity from literals, for example {@code of("61468.78", "万元")}. */
    public static Quantity of(String value, String unit) {
        return of(new BigDecimal(value), new Unit(unit));
    }

    /** Reads {@code value|unit|basis|~}, the last two optional. */
    public static Quantity valueOf(String literal) {
        String[] part = literal.split("\\|", -1);
        if (part.length < 2 || part.length > 4) {
            throw new IllegalArgumentException("not a quantity: '" + literal + "'");
        }
        Basis basis = part.length > 2 ? Basis.of(part[2]) : Basis.UNSTATED;
        return new Quantity(new BigDecimal(part[0]), new Unit(part[1]), basis, part.length > 3 && part[3].equals("~"));
    }

    /** Number of decimals printed. */
    public int printedDecimals() {
        return value.scale();
    }

    /**
     * The same amount in another unit, exact.
     *
     * @throws IllegalArgumentException when the units count different things
     */
    public BigDecimal in(Unit target) {
        if (target.equals(unit)) {
            return value;
        }
        if (!unit.converts(target)) {
            throw new IllegalArgumentException(unit + " does not convert to " + target);
        }
        BigDecimal base = value.multiply(unit.factor());
        // factors are powers of ten, so the division ends
        return base.divide(target.factor());
    }

    /** The same amount in another unit, half-up to the given decimals. */
    public BigDecimal in(Unit target, int decimals) {
        return in(target).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether both state the same amount, units and printed decimals aside. */
    public boolean sameAmount(Quantity other) {
        return unit.converts(other.unit) && in(other.unit).compareTo(other.value) == 0;
    }

    @Override
    public String toString() {
        String text = value.toPlainString() + "|" + unit;
        if (basis != Basis.UNSTATED || approximate) {
            text += "|" + (basis == Basis.UNSTATED ? "" : basis.label());
        }
        return approximate ? text + "|~" : text;
    }
}
