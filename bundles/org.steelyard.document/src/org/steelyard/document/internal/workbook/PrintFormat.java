package org.steelyard.document.internal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a number format prints: its decimals, and whether it is a date and how precise a one. Simple formats are printed
 * here, exactly, half-up by the decimal digits as Excel does; a general formatter rounds the binary value (51.695
 * becomes 51.69) and serves only what is not simple.
 *
 * @param decimals decimals the format always prints, counted on the stored number: 3 for {@code 0.0%}
 * @param date     what it prints of a date
 * @param pattern  the simple pattern of positive numbers, or empty
 * @param sections how many sections the format has
 */
record PrintFormat(int decimals, DatePart date, String pattern, int sections) {

    /** What a format prints of a date. */
    enum DatePart {
        /** It is no date format. */
        NONE, YEAR, MONTH, DAY, MINUTE, SECOND,
        /** Hours and minutes without a day. */
        TIME
    }

    // Chinese Excel and WPS store these without a format text, and other readers take them for plain numbers
    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> CHINESE_TIMES = Set.of(32, 33, 34, 35, 55, 56);

    private static final Pattern SIMPLE = Pattern.compile("(?<group>#,##)?0(?<decimals>\\.0+)?(?<percent>%)?");
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    static PrintFormat of(int index, String format) {
        String text = format == null ? "General" : format;
        boolean known = format != null && !text.startsWith("reserved-");
        DatePart date = known ? datePart(index, text) : chinese(index);
        String[] sections = DECORATION.matcher(text.replace("_ ", "")).replaceAll("").split(";", -1);
        String first = sections[0].strip();
        Matcher simple = SIMPLE.matcher(first);
        return new PrintFormat(date == DatePart.NONE ? decimals(first) : 0, date, simple.matches() && plain(text) ? first : "",
                sections.length);
    }

    // a literal such as a currency sign is printed too, which is left to the general formatter
    private static boolean plain(String text) {
        return !text.contains("\"") && !text.contains("[$") && !text.contains("\\");
    }

    private static DatePart chinese(int index) {
        return CHINESE_MONTHS.contains(index) ? DatePart.MONTH
                : CHINESE_DAYS.contains(index) ? DatePart.DAY
                        : CHINESE_TIMES.contains(index) ? DatePart.TIME : DatePart.NONE;
    }

    private static DatePart datePart(int index, String format) {
        if (!DateUtil.isADateFormat(index, format)) {
            return DatePart.NONE;
        }
        String letters = DECORATION.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).split(";", -1)[0];
        boolean hours = letters.indexOf('h') >= 0;
        if (letters.indexOf('y') < 0 && letters.indexOf('d') < 0 && (hours || letters.indexOf('s') >= 0)) {
            return DatePart.TIME;
        }
        if (hours) {
            return letters.indexOf('s') >= 0 ? DatePart.SECOND : DatePart.MINUTE;
        }
        return letters.indexOf('d') >= 0 ? DatePart.DAY : letters.indexOf('m') >= 0 ? DatePart.MONTH : DatePart.YEAR;
    }

    private static int decimals(String section) {
        int dot = section.indexOf('.');
        int shift = section.indexOf('%') >= 0 ? 2 : 0;
        if (section.indexOf('E') >= 0 || section.equalsIgnoreCase("General") || section.equals("@")) {
            return 0;
        }
        int zeros = 0;
        for (int i = dot + 1; dot >= 0 && i < section.length() && section.charAt(i) == '0'; i++) {
            zeros++;
        }
        return zeros + shift;
    }

    /** The exact number with at least the decimals printed. */
    BigDecimal exact(double stored) {
        BigDecimal number = new BigDecimal(Double.toString(stored)).stripTrailingZeros();
        int scale = Math.max(Math.max(number.scale(), 0), Math.min(decimals, 30));
        return number.setScale(scale);
    }

    /** Whether {@link #print} may be used for this number. */
    boolean prints(double number) {
        // negative numbers may have a section of their own: brackets, a colour, nothing at all
        return !pattern.isEmpty() && (sections == 1 || number > 0);
    }

    /** The number as printed. */
    String print(BigDecimal number) {
        Matcher simple = SIMPLE.matcher(pattern);
        if (!simple.matches()) {
            throw new IllegalStateException("no simple pattern");
        }
        boolean percent = simple.group("percent") != null;
        String zeros = simple.group("decimals");
        BigDecimal rounded = (percent ? number.movePointRight(2) : number).setScale(zeros == null ? 0 : zeros.length() - 1,
                RoundingMode.HALF_UP);
        String text = rounded.toPlainString();
        if (simple.group("group") != null) {
            text = new DecimalFormat(pattern.replace("%", ""), DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
        }
        return percent ? text + "%" : text;
    }
}
