package org.steelyard.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One flat JSON object of strings on one line. */
final class JsonLine {

    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern OBJECT = Pattern.compile("\\{(?:" + STRING + ":" + STRING + "(?:,|(?=\\})))*+\\}");
    private static final Pattern PAIR = Pattern.compile(STRING + ":" + STRING);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    private JsonLine() {
    }

    static String write(Map<String, String> values) {
        StringJoiner line = new StringJoiner(",", "{", "}");
        values.forEach((key, value) -> line.add(quote(key) + ":" + quote(value)));
        return line.toString();
    }

    /** Empty when the line is not whole, for example because the machine stopped while writing it. */
    static Optional<Map<String, String>> read(String line) {
        if (!OBJECT.matcher(line).matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher m = PAIR.matcher(line);
        while (m.find()) {
            values.put(plain(m.group(1)), plain(m.group(2)));
        }
        return Optional.of(values);
    }

    private static String quote(String text) {
        StringBuilder s = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> s.append("\\\"");
                case '\\' -> s.append("\\\\");
                case '\n' -> s.append("\\n");
                case '\t' -> s.append("\\t");
                default -> s.append(c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return s.append('"').toString();
    }

    private static String plain(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(m -> Matcher.quoteReplacement(switch (m.group(1).charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u' -> m.group(2) == null ? "u" : Character.toString(Integer.parseInt(m.group(2), 16));
            default -> m.group(1);
        }));
    }
}
