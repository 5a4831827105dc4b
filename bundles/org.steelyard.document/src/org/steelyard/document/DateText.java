package org.steelyard.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them, year first: {@code 20190311}, {@code 2019.3.11}, {@code 2019年3月}, {@code 2019/3/11 10:22}.
 * A form whose order is open, such as {@code 12.31.2019}, is rejected.
 */
public final class DateText {

    private static final String TIME = "(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-./])(\\d{1,2})(?:\\2(\\d{1,2})" + TIME + ")?");
    private static final Pattern CHINESE = Pattern
            .compile("(\\d{4}) ?年(?:度| ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日" + TIME + ")?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})?)?");

    private DateText() {
    }

    /**
     * The date as precise as it is written, in ISO 8601: {@code 2019-03-11}, {@code 2019-03} or {@code 2019}; a time of
     * day is dropped. Empty when this is no date between 1900 and 2199.
     */
    public static Optional<String> parse(String text) {
        String plain = NumberText.plain(text);
        Matcher m = SEPARATED.matcher(plain);
        if (m.matches()) {
            return iso(m.group(1), m.group(3), m.group(4));
        }
        m = CHINESE.matcher(plain);
        if (!m.matches()) {
            m = COMPACT.matcher(plain);
        }
        return m.matches() ? iso(m.group(1), m.group(2), m.group(3)) : Optional.empty();
    }

    private static Optional<String> iso(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < 1900 || y > 2199) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(y, month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            String iso = date.toString();
            return Optional.of(iso.substring(0, month == null ? 4 : day == null ? 7 : 10));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
