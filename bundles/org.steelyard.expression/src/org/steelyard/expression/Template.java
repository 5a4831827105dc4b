package org.steelyard.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steelyard.model.text.Texts;

/**
 * A text with fields: {@code 预算执行率${rate;0.00%}，扣${lost}分}. A field is an expression, with an optional format after a
 * semicolon made of {@code # 0 , . %}; {@code %} shows a ratio as a percentage. Without a format a number is shown with all
 * its decimals and thousands separators, so a year is passed as a text. {@code $$} before a brace stands for a dollar.
 */
public final class Template {

    private static final int MAX_TEXT = 20_000;

    private sealed interface Part {
    }

    private record Plain(String text) implements Part {
    }

    private record Field(Expression expression, String format) implements Part {
    }

    private final List<Part> parts;
    private final Texts texts;

    private Template(List<Part> parts, Texts texts) {
        this.parts = List.copyOf(parts);
        this.texts = texts;
    }

    static Template read(String text, Expressions expressions, Texts texts) {
        Messages messages = new Messages(texts, text);
        if (text.length() > MAX_TEXT) {
            throw messages.at(MAX_TEXT, "too-long", MAX_TEXT, Expressions.MAX_TOKENS);
        }
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
                int end = end(text, at + 2, messages);
                parts.add(field(text.substring(at + 2, end), at + 2, expressions, messages));
                at = end + 1;
            } else {
                plain.append(text.charAt(at++));
            }
        }
        parts.add(new Plain(plain.toString()));
        return new Template(parts, texts);
    }

    private static int end(String text, int start, Messages messages) {
        int at = find(text, start, '}');
        if (at < 0) {
            throw messages.at(start - 2, "field-open");
        }
        return at;
    }

    // the first of this character outside quotes, or -1
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

    private static Field field(String inside, int position, Expressions expressions, Messages messages) {
        int semicolon = find(inside, 0, ';');
        String format = semicolon < 0 ? "" : inside.substring(semicolon + 1).strip();
        if (semicolon >= 0 && !format.matches("[#,]*0+(\\.0*#*)?%?")) {
            throw messages.at(position + semicolon + 1, "format", format);
        }
        try {
            return new Field(expressions.parse(semicolon < 0 ? inside : inside.substring(0, semicolon)), format);
        } catch (ExpressionException e) {
            throw new ExpressionException(e.getMessage(), position + Math.max(0, e.position()), null, e);
        }
    }

    /** Names of the variables that its fields may read. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        fields().forEach(each -> names.addAll(each.expression.variables()));
        return names;
    }

    private List<Field> fields() {
        return parts.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
    }

    /**
     * The text with its fields filled in.
     *
     * @throws ExpressionException for the first field that has no value
     */
    public String render(Map<String, ?> values) {
        return render(values, e -> {
            throw e;
        });
    }

    /**
     * The text with its fields filled in.
     *
     * @param missing what to show for a field that has no value, for example 【缺：实际支出】
     */
    public String render(Map<String, ?> values, Function<ExpressionException, String> missing) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Plain plain -> out.append(plain.text);
                case Field field -> out.append(shown(field, values, missing));
            }
        }
        return out.toString();
    }

    private String shown(Field field, Map<String, ?> values, Function<ExpressionException, String> missing) {
        Object value;
        try {
            value = field.expression.evaluate(values);
            if (!field.format.isEmpty() && !(value instanceof BigDecimal)) {
                throw new Messages(texts, field.expression.text()).of("no-number");
            }
        } catch (ExpressionException e) {
            return missing.apply(e);
        }
        return shown(value, field.format);
    }

    private String shown(Object value, String format) {
        return switch (value) {
            case BigDecimal number -> formatted(number, format);
            case Boolean truth -> texts.get(truth ? "yes" : "no");
            case List<?> list -> list.stream().map(each -> shown(each, format)).collect(Collectors.joining(texts.get("comma")));
            default -> value.toString();
        };
    }

    private static String formatted(BigDecimal number, String format) {
        String pattern = !format.isEmpty() ? format
                : "#,##0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
        DecimalFormat decimal = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        decimal.setRoundingMode(RoundingMode.HALF_UP);
        return decimal.format(number);
    }
}
