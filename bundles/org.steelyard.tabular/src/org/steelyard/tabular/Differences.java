package org.steelyard.tabular;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.steelyard.model.text.Texts;

/** Words for a difference between two numbers. */
final class Differences {

    private static final BigInteger NINE = BigInteger.valueOf(9);

    private Differences() {
    }

    /** The number with thousands separators, as people compare them. */
    static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        java.text.DecimalFormat format = new java.text.DecimalFormat("#,##0",
                java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, plain.scale()));
        format.setMaximumFractionDigits(Math.max(0, plain.scale()));
        return format.format(plain);
    }

    /** Two digits that changed places make a difference that nine divides. */
    static String hint(BigDecimal difference, Texts texts) {
        BigInteger digits = difference.stripTrailingZeros().unscaledValue().abs();
        return digits.mod(NINE).signum() == 0 ? texts.get("transposition") : "";
    }
}
