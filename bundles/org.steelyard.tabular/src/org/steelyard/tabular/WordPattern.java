package org.steelyard.tabular;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A synonym of a mapping, which may name {@code {year}}.
 *
 * @param length  how many characters it has, the year aside: the longer one of two that fit says more
 * @param pattern the synonym as a pattern over normalised text
 */
record WordPattern(int length, Pattern pattern) {

    private static final String VARIABLE = "{year}";

    /** The synonym, normalised like the texts it will be held against. */
    static WordPattern of(String synonym, UnaryOperator<String> normal) {
        StringBuilder regex = new StringBuilder();
        int length = 0;
        String[] parts = synonym.split(Pattern.quote(VARIABLE), -1);
        for (int i = 0; i < parts.length; i++) {
            String part = normal.apply(parts[i]);
            length += part.length();
            if (i > 0) {
                regex.append(i == 1 ? Years.YEAR : "\\1");
                // 2019年 and 2019年度 say the same
                if (part.startsWith("年")) {
                    regex.append("年度?");
                    part = part.substring(part.startsWith("年度") ? 2 : 1);
                }
            }
            regex.append(Pattern.quote(part));
        }
        return new WordPattern(length, Pattern.compile(regex.toString()));
    }

    /** Where the normalised text holds it. */
    Optional<Hit> in(String normalised) {
        Matcher m = pattern.matcher(normalised);
        return length > 0 && m.find() ? Optional.of(hit(m)) : Optional.empty();
    }

    /** Whether the normalised text is it. */
    Optional<Hit> is(String normalised) {
        Matcher m = pattern.matcher(normalised);
        return m.matches() ? Optional.of(hit(m)) : Optional.empty();
    }

    private Hit hit(Matcher m) {
        return new Hit(length, m.groupCount() == 0 ? Optional.empty() : Optional.of(Years.arabic(m.group(1))));
    }

    /** A fit: the length of the synonym, and the year it named. */
    record Hit(int length, Optional<String> year) {
    }
}
