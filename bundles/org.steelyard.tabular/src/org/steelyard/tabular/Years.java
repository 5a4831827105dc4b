package org.steelyard.tabular;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years named in titles, headings and file names. */
final class Years {

    /** A year as printed, for patterns. */
    static final String YEAR = "((?:19|20)\\d{2}|[一二][一二三四五六七八九〇零○]{3})";

    private static final Pattern ANY = Pattern
            .compile("(?<!\\d)((?:19|20)\\d{2})(?:(?:0[1-9]|1[0-2])(?:[0-3]\\d)?)?(?!\\d)|[一二][一二三四五六七八九〇零○]{3}(?=年)");
    // 财社〔2018〕119号 names a document, not the year of a table
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\(?(?:19|20)\\d{2}\\)?第?\\d{1,5}号");
    private static final String DIGITS = "零一二三四五六七八九";

    private Years() {
    }

    /** All years named, each once, in order. */
    static List<String> in(String text) {
        Matcher m = ANY.matcher(DOCUMENT_NUMBER.matcher(Labels.fold(text)).replaceAll(""));
        Set<String> years = new LinkedHashSet<>();
        while (m.find()) {
            years.add(arabic(m.group(1) == null ? m.group() : m.group(1)));
        }
        return List.copyOf(years);
    }

    /** The year, when exactly one is named. */
    static Optional<String> single(String text) {
        List<String> years = in(text);
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** 2019 for 2019 and for 二〇一九. */
    static String arabic(String year) {
        StringBuilder s = new StringBuilder();
        for (char c : year.toCharArray()) {
            int digit = DIGITS.indexOf(c == '〇' || c == '○' ? '零' : c);
            s.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit));
        }
        return s.toString();
    }
}
