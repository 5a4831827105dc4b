package org.steelyard.report.internal.numbering;

import org.steelyard.model.evaluation.NumberingStyle;

/**
 * Counts the sections of one parent. Each style counts for itself; a section without a number does not count. A decimal
 * number continues that of the nearest ancestor with one: 2.3 under 2, 2.3.1 under 2.3.
 */
public final class Numbering {

    private final String prefix;
    private final int[] counts = new int[NumberingStyle.values().length];

    private Numbering(String prefix) {
        this.prefix = prefix;
    }

    /** The numbering of the top level. */
    public static Numbering top() {
        return new Numbering("");
    }

    /** The next number in this style. */
    public Number next(NumberingStyle style) {
        int count = style == NumberingStyle.NONE ? 0 : ++counts[style.ordinal()];
        String decimal = style == NumberingStyle.DECIMAL ? prefix + (prefix.isEmpty() ? "" : ".") + count : prefix;
        String label = style == NumberingStyle.DECIMAL ? (prefix.isEmpty() ? count + ". " : decimal + " ") : label(style, count);
        return new Number(label, count, decimal);
    }

    /** The label of one item of a list. */
    public static String label(NumberingStyle style, int count) {
        return switch (style) {
            case NONE -> "";
            case CN_UPPER -> ChineseNumerals.of(count) + "、";
            case CN_PAREN -> "（" + ChineseNumerals.of(count) + "）";
            case ARABIC, DECIMAL -> count + ". ";
            case PAREN -> "（" + count + "）";
            case CIRCLED -> circled(count);
        };
    }

    /** ① to ㊿; beyond that in parentheses. */
    public static String circled(int count) {
        if (count >= 1 && count <= 20) {
            return Character.toString('①' + count - 1);
        }
        if (count >= 21 && count <= 35) {
            return Character.toString('㉑' + count - 21);
        }
        if (count >= 36 && count <= 50) {
            return Character.toString('㊱' + count - 36);
        }
        return "(" + count + ")";
    }

    /**
     * A number given out.
     *
     * @param label   what stands before the heading, with its separator; empty without a number
     * @param count   the plain count, 0 without a number
     * @param decimal the decimal number that the numbers below continue
     */
    public record Number(String label, int count, String decimal) {
        /** The numbering of what stands below this number. */
        public Numbering below() {
            return new Numbering(decimal);
        }
    }
}
