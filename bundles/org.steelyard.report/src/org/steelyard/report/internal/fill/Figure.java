package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;

/**
 * A number as it stands in a report, with a fixed number of decimals.
 *
 * @param value    the number; a ratio when {@code percent}
 * @param decimals decimals printed, those of the percentage when {@code percent}
 * @param percent  printed as a percentage, with its sign
 * @param grouped  printed with thousands separators
 * @param unit     the unit it is stated in; not printed, {@link Unit#ONE} when not known
 */
public record Figure(BigDecimal value, int decimals, boolean percent, boolean grouped, Unit unit) {

    /** Rounds half-up to what is printed, so that value and text never differ. */
    public Figure {
        value = value.setScale(percent ? decimals + 2 : decimals, RoundingMode.HALF_UP);
    }

    /** A number with thousands separators. */
    public Figure(BigDecimal value, int decimals, boolean percent) {
        this(value, decimals, percent, true, Unit.ONE);
    }

    /** A number with the decimals it has. */
    public static Figure of(BigDecimal value) {
        return new Figure(value, Math.max(0, value.scale()), false);
    }

    /** The number without trailing zeros after the point, as points are printed: 28.0 is 28. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same amount stated in this unit, as far as the units allow; % makes a percentage of a ratio. */
    public Figure in(Unit target) {
        if (target.equals(Unit.PERCENT)) {
            return percent ? this : new Figure(value, Math.max(0, decimals - 2), true, grouped, unit);
        }
        if (percent || target.equals(unit) || !unit.converts(target)) {
            return this;
        }
        BigDecimal converted = Quantity.of(value, unit).in(target);
        return new Figure(converted, Math.max(0, converted.scale()), false, grouped, target);
    }

    /** The same number with these decimals. */
    public Figure with(int newDecimals) {
        return new Figure(value, newDecimals, percent, grouped, unit);
    }

    /** The text as printed. */
    public String text() {
        BigDecimal printed = percent ? value.movePointRight(2) : value;
        StringBuilder pattern = new StringBuilder(grouped ? "#,##0" : "0");
        if (decimals > 0) {
            pattern.append('.').append("0".repeat(decimals));
        }
        // a number is the same in every language of the user
        return new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ROOT)).format(printed)
                + (percent ? "%" : "");
    }

    @Override
    public String toString() {
        return text();
    }
}
