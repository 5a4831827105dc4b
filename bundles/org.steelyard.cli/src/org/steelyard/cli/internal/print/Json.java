package org.steelyard.cli.internal.print;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the order its members are put; numbers are exact decimals. */
public final class Json {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** JSON that was written by somebody else. */
    private record Raw(String text) {
    }

    /** A member: text, number, truth value, object, list, or an optional of these; an empty optional is null. */
    public Json put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** A member that is JSON already. */
    public Json putRaw(String name, String json) {
        members.put(name, new Raw(json.strip()));
        return this;
    }

    /** An object with the members of that one first, then those of this one. */
    public Json after(Json first) {
        Json both = new Json();
        both.members.putAll(first.members);
        both.members.putAll(members);
        return both;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out, this);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case null -> out.append("null");
            case Optional<?> o -> write(out, o.orElse(null));
            case Json j -> object(out, j.members);
            case Map<?, ?> m -> object(out, m);
            case List<?> l -> list(out, l);
            case Raw r -> out.append(r.text);
            case BigDecimal d -> out.append(d.toPlainString());
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            default -> text(out, value.toString());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> members) {
        String comma = "{";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(comma);
            text(out, member.getKey().toString());
            out.append(':');
            write(out, member.getValue());
            comma = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder out, List<?> list) {
        String comma = "[";
        for (Object item : list) {
            out.append(comma);
            write(out, item);
            comma = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i) || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
