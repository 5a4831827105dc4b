package org.steelyard.ui.internal.welcome;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Years as a person types them: {@code 2024}, {@code 2018、2019、2020}, {@code 2018-2020}. */
final class YearList {

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final int MOST = 10;

    private YearList() {
    }

    /** Whether this names one to ten years. */
    static boolean valid(String text) {
        String years = text.strip();
        if (years.matches(YEAR + "\\s*[-–—~至]\\s*" + YEAR)) {
            int from = Integer.parseInt(years.substring(0, 4));
            int to = Integer.parseInt(years.substring(years.length() - 4));
            return from <= to && to - from < MOST;
        }
        return years.matches(YEAR + "(?:\\s*[,，、 ]\\s*" + YEAR + "){0," + (MOST - 1) + "}");
    }

    /** The years of a valid text, each once. */
    static List<String> of(String text) {
        String years = text.strip();
        if (years.matches(YEAR + "\\s*[-–—~至]\\s*" + YEAR)) {
            return IntStream.rangeClosed(Integer.parseInt(years.substring(0, 4)), Integer.parseInt(years.substring(years.length() - 4)))
                    .mapToObj(Integer::toString).toList();
        }
        return Stream.of(years.split("[,，、\\s]+")).filter(y -> !y.isEmpty()).distinct().toList();
    }

    /** How years from one to another are typed. */
    static String between(int from, int to) {
        return from == to ? Integer.toString(to) : IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining("、"));
    }
}
