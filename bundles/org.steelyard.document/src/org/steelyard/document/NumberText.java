package org.steelyard.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.model.value.Unit;

/**
 * Numbers as people print them: {@code 61，468.78}, {@code （1,234.00）}, {@code ￥ 1 234.5}, {@code 约300余人},
 * {@code 51.70 %}. What is not wholly a number is rejected, never guessed.
 */
public final class NumberText {

    private static final Set<String> BLANKS = Set.of("", "-", "--", "---", "/", "\\", "无");

    // a four-digit 年, and 月 or 日, belong to dates and are left to DateText
    private static final String BASES = "人民币元|人次|户次|家次|件次|个百分点|百分点|个月|平方米|公里|小时|分钟|课时|美元"
            + "|元|人|个|户|家|件|起|次|份|天|年|岁|分|倍|项|所|例|场|期|套|名|位|宗|单|批|台|辆|间|册|张|篇|吨|条|处|%|‰";

    private static final String GROUPED = "\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+";

    private static final Pattern NUMBER = Pattern.compile("(?<about>大约|将近|接近|超过|约|近|逾|超)?\\s*"
            + "(?<open>\\()?\\s*(?<sign>[-+△▲])?\\s*(?<currency>人民币|RMB|CNY|US\\$|[¥$])?\\s*(?<late>-)?\\s*"
            + "(?<digits>(?:" + GROUPED + ")(?:\\.\\d+)?|\\.\\d+)\\s*(?<close>\\))?\\s*"
            + "(?<more>余|多|几)?\\s*(?<multiple>[亿万千百]{0,2})(?<amid>余|多)?\\s*(?<base>" + BASES + ")?\\s*"
            + "(?<after>以上|左右|上下|余|多)?");

    private NumberText() {
    }

    /** The number this text states; empty for a blank and for anything that is not a number. */
    public static Optional<ParsedNumber> parse(String text) {
        String plain = plain(text);
        // longer texts are prose; the bound also keeps the pattern cheap
        if (plain.length() > 60) {
            return Optional.empty();
        }
        Matcher m = NUMBER.matcher(plain);
        if (!m.matches() || (m.group("open") == null) != (m.group("close") == null)
                || signs(m) > 1 || isYear(m)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(m.group("digits").replace(",", "").replace(" ", ""));
        if (signs(m) == 1 && !"+".equals(m.group("sign"))) {
            value = value.negate();
        }
        String multiple = m.group("multiple");
        Optional<Unit> unit = unit(multiple, m.group("base"), m.group("currency"));
        boolean multiplied = unit.isEmpty() && !multiple.isEmpty();
        if (multiplied) {
            // 3.2万 alone counts no known thing: the multiple is part of the number
            value = value.multiply(new Unit(multiple + "元").factor()).stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
        boolean approximate = m.group("about") != null || m.group("more") != null || m.group("amid") != null
                || m.group("after") != null;
        return Optional.of(new ParsedNumber(value, approximate, unit, "%".equals(m.group("base")), multiplied));
    }

    /** Whether this says that nothing is stated: empty, a dash, a slash, or 无. A blank is not zero. */
    public static boolean isBlank(String text) {
        return BLANKS.contains(plain(text).replaceAll("[\\s\"]", ""));
    }

    /**
     * The text with full-width digits, letters and signs as their half-width forms, every kind of dash and minus as
     * {@code -}, every kind of blank as a space, and none at its ends or beside a separator.
     */
    public static String plain(String text) {
        StringBuilder s = new StringBuilder(text.length());
        text.codePoints().forEach(c -> s.appendCodePoint(plain(c)));
        return s.toString().strip().replaceAll(" *([,.]) *", "$1").replaceAll(" {2,}", " ");
    }

    private static int plain(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return switch (c) {
            case 0xFFE5 -> '¥';
            case 0xFF04, 0xFE69 -> '$';
            case 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2500, 0xFE63 -> '-';
            case 0xFE6A -> '%';
            case 0xFEFF, 0x200B, 0x3000 -> ' ';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    private static int signs(Matcher m) {
        return (m.group("open") == null ? 0 : 1) + (m.group("sign") == null ? 0 : 1) + (m.group("late") == null ? 0 : 1);
    }

    private static boolean isYear(Matcher m) {
        return "年".equals(m.group("base")) && m.group("digits").matches("\\d{4}");
    }

    private static Optional<Unit> unit(String multiple, String base, String currency) {
        if (base == null) {
            return currency == null ? Optional.empty()
                    : Optional.of(new Unit(multiple + (currency.endsWith("$") ? "美元" : "元")));
        }
        return Optional.of(new Unit(multiple + switch (base) {
            case "个百分点" -> "百分点";
            case "人民币元" -> "元";
            default -> base;
        }));
    }
}
