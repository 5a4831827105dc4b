package org.steelyard.tabular;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of tables made comparable. Not NFKC: that would turn ① into 1, and ① is the name of a criterion.
 */
final class Labels {

    private static final String NUMERAL = "[一二三四五六七八九十百零〇]+";
    private static final Pattern ORDINAL = Pattern.compile("^(?:第" + NUMERAL + "[项条款类]|" + NUMERAL + "[、.:,]|\\(" + NUMERAL
            + "\\)|\\d{1,3}[、,:)]|\\d{1,3}(?:\\.\\d{1,2}){0,3}\\.(?!\\d)|\\(\\d{1,3}\\)|[①-⑳⑴-⒇Ⅰ-Ⅻ][、.]?|[A-Za-z][、.)])");
    private static final Pattern OF_WHICH = Pattern.compile("^其中[:,、]?|^[加减]:");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}、。，；：“”‘’《》〈〉·…¥→|]");
    private static final Pattern LOOSE_ORDINAL = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?=\\p{IsHan}{2})");

    private Labels() {
    }

    /** Half-width, one kind of bracket, dash and quote, and no blanks at all. */
    static String fold(String text) {
        StringBuilder s = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int folded = fold(c);
            if (folded >= 0) {
                s.appendCodePoint(folded);
            }
        });
        return s.toString();
    }

    private static int fold(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL) {
            return -1;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold(c - 0xFEE0);
        }
        return switch (c) {
            case '〔', '【', '［', '〖', '[', '{', '﹙' -> '(';
            case '〕', '】', '］', '〗', ']', '}', '﹚' -> ')';
            case '—', '–', '―', '‐', '‑', '‒', '−', '─', '－', '﹣' -> '-';
            case '∶', '︰' -> ':';
            case '．', '｡' -> '.';
            case '￥' -> '¥';
            case '﹪' -> '%';
            default -> c;
        };
    }

    /** For titles: folded, without punctuation, in lower case. */
    static String title(String text) {
        return PUNCTUATION.matcher(fold(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** For row labels: as a title, without leading ordinals and 其中. */
    static String label(String text) {
        return title(strip(fold(text)));
    }

    /** As {@link #label}, with an ordinal that nothing separates from the words also taken off: 一工伤保险费收入. */
    static String looseLabel(String text) {
        return LOOSE_ORDINAL.matcher(label(text)).replaceFirst("");
    }

    /** For cells whose ordinals count: folded, in lower case, without closing colon. */
    static String exact(String text) {
        String s = fold(text).toLowerCase(Locale.ROOT);
        return s.endsWith(":") ? s.substring(0, s.length() - 1) : s;
    }

    /** The ordinal that a label starts with, as printed but for its separators: 一, ①, 1; empty when there is none. */
    static String ordinal(String text) {
        Matcher m = ORDINAL.matcher(fold(text));
        return m.find() ? m.group().replaceAll("[、.:,()]", "") : "";
    }

    /** Whether a label says 其中. */
    static boolean ofWhich(String text) {
        return fold(text).contains("其中");
    }

    /** A label as printed, without ordinals, 其中 and blanks: for names shown to people. */
    static String plain(String text) {
        return strip(fold(text));
    }

    /** A label fit to be a segment of an address. */
    static String segment(String text) {
        String folded = fold(text);
        // a criterion is known by its number, however much of its words the cell repeats
        if (isCircled(folded)) {
            return folded.substring(0, 1);
        }
        return folded.replaceAll("[.@#*{}/]", "·");
    }

    /** Whether the text starts with a circled number. */
    static boolean isCircled(String text) {
        String folded = fold(text);
        return !folded.isEmpty() && folded.charAt(0) >= '①' && folded.charAt(0) <= '⑳';
    }

    private static String strip(String folded) {
        String s = folded;
        for (int i = 0; i < 4; i++) {
            String shorter = OF_WHICH.matcher(ORDINAL.matcher(s).replaceFirst("")).replaceFirst("");
            if (shorter.equals(s) || shorter.isEmpty()) {
                break;
            }
            s = shorter;
        }
        return s.replaceAll("[:：]+$", "");
    }
}
