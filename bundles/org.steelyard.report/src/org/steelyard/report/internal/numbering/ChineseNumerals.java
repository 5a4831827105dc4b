package org.steelyard.report.internal.numbering;

/** Whole numbers in Chinese numerals: 10 is 十, 21 is 二十一, 105 is 一百零五. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    private ChineseNumerals() {
    }

    /**
     * The numeral of this number.
     *
     * @param number 0 to 9,999
     * @throws IllegalArgumentException for any other number
     */
    public static String of(int number) {
        if (number < 0 || number > 9_999) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        if (number == 0) {
            return "零";
        }
        String digits = Integer.toString(number);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit > 0) {
                out.append(DIGITS.charAt(digit)).append(PLACES[place]);
            } else if (restIsNotZero(digits, i) && out.charAt(out.length() - 1) != '零') {
                out.append('零');
            }
        }
        // 十二, not 一十二
        return number >= 10 && number < 20 ? out.substring(1) : out.toString();
    }

    private static boolean restIsNotZero(String digits, int index) {
        return digits.substring(index).chars().anyMatch(c -> c != '0');
    }
}
