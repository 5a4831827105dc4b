package org.steelyard.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** One flat JSON object of strings on one line. */
final class JsonLine {

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    static String write(Map<String, String> values) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        values.forEach((key, value) -> text.add(quote(key) + ":" + quote(value)));
        return text.toString();
    }

    /** Empty when the line is not whole, for example because the machine stopped while writing it. */
    static Optional<Map<String, String>> read(String line) {
        JsonLine reader = new JsonLine(line);
        Map<String, String> values = new LinkedHashMap<>();
        return reader.object(values) && reader.at == line.length() ? Optional.of(values) : Optional.empty();
    }

    private boolean object(Map<String, String> values) {
        if (!skip('{')) {
            return false;
        }
        if (skip('}')) {
            return true;
        }
        do {
            Optional<String> key = string();
            Optional<String> value = key.isPresent() && skip(':') ? string() : Optional.empty();
            if (value.isEmpty()) {
                return false;
            }
            values.put(key.get(), value.get());
        } while (skip(','));
        return skip('}');
    }

    private boolean skip(char expected) {
        boolean there = at < line.length() && line.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private Optional<String> string() {
        if (!skip('"')) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return Optional.of(text.toString());
            }
            if (c != '\\') {
                text.append(c);
            } else if (!escape(text)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean escape(StringBuilder text) {
        if (at == line.length()) {
            return false;
        }
        char c = line.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'u' -> {
                return codePoint(text);
            }
            default -> text.append(c);
        }
        return true;
    }

    private boolean codePoint(StringBuilder text) {
        int value = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = at < line.length() ? Character.digit(line.charAt(at), 16) : -1;
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        text.append((char) value);
        return true;
    }

    private static String quote(String text) {
        StringBuilder s = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> s.append("\\\"");
                case '\\' -> s.append("\\\\");
                case '\n' -> s.append("\\n");
                case '\t' -> s.append("\\t");
                default -> {
                    if (plain(text, i)) {
                        s.append(c);
                    } else {
                        s.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return s.append('"').toString();
    }

    // line ends of any kind would tear the line; half a surrogate pair would not survive UTF-8
    private static boolean plain(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c != '\u2028' && c != '\u2029' && c != '\u0085';
    }
}
