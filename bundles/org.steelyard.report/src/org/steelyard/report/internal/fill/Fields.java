package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.List;

/**
 * A text taken apart into words and <code>${expression}</code> or <code>${expression;0.00}</code>, as the templates of
 * {@code org.steelyard.expression} read it, so that each value can be kept apart from the words around it. Braces inside
 * quotes belong to the expression; <code>$${</code> stands for a plain <code>${</code>.
 */
final class Fields {

    /** A part of the text. */
    sealed interface Part {
    }

    /** Words. */
    record Plain(String text) implements Part {
    }

    /** An expression and its format, which may be empty. */
    record Field(String expression, String format) implements Part {
    }

    /** A text that cannot be taken apart: a field that is not closed, or an unknown format. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String field) {
            super(field);
        }
    }

    private Fields() {
    }

    /**
     * The parts in order.
     *
     * @throws Broken with the field that cannot be read
     */
    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                plain.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                parts.add(new Plain(plain.toString()));
                plain.setLength(0);
                int end = find(text, at + 2, '}');
                if (end < 0) {
                    throw new Broken(text.substring(at));
                }
                parts.add(field(text.substring(at + 2, end)));
                at = end + 1;
            } else {
                plain.append(text.charAt(at++));
            }
        }
        parts.add(new Plain(plain.toString()));
        return parts;
    }

    private static Field field(String inside) {
        int semicolon = find(inside, 0, ';');
        if (semicolon < 0) {
            return new Field(inside.strip(), "");
        }
        String format = inside.substring(semicolon + 1).strip();
        if (!format.matches("[#,]*0+(\\.0+)?%?")) {
            throw new Broken("${" + inside + "}");
        }
        return new Field(inside.substring(0, semicolon).strip(), format);
    }

    private static int find(String text, int start, char wanted) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == wanted) {
                return at;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
        }
        return -1;
    }
}
