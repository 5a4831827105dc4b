package org.steelyard.scoring.internal;

import java.util.List;
import java.util.function.Consumer;

/** Builds indented JSON, piece by piece. */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    /** What was built, ending with a line feed. */
    public String text() {
        return out + "\n";
    }

    /** An object as an element or as the root. */
    public void object(Runnable members) {
        element();
        nested('{', members, '}');
    }

    /** A member that is an object. */
    public void object(String name, Runnable members) {
        name(name);
        nested('{', members, '}');
    }

    /** A member that is an array. */
    public <T> void array(String name, List<T> values, Consumer<T> each) {
        name(name);
        nested('[', () -> values.forEach(each), ']');
    }

    /** A member that is a text, or null. */
    public void string(String name, String value) {
        name(name);
        quoted(value);
    }

    /** An element that is a text. */
    public void string(String value) {
        element();
        quoted(value);
    }

    /** A member that is a whole number. */
    public void number(String name, int value) {
        name(name);
        out.append(value);
    }

    /** A member that is true or false. */
    public void truth(String name, boolean value) {
        name(name);
        out.append(value);
    }

    private void nested(char open, Runnable contents, char close) {
        out.append(open);
        depth++;
        first = true;
        contents.run();
        depth--;
        if (!first) {
            newLine();
        }
        first = false;
        out.append(close);
    }

    private void name(String name) {
        element();
        quoted(name);
        out.append(": ");
    }

    private void element() {
        if (!first) {
            out.append(',');
        }
        if (depth > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String value) {
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // half a pair is no character in UTF-8
                    boolean lone = Character.isSurrogate(c) && !paired(value, i);
                    out.append(c < ' ' || lone || c == '\u2028' || c == '\u2029' ? String.format("\\u%04x", (int) c) : Character.toString(c));
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i)) ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}
