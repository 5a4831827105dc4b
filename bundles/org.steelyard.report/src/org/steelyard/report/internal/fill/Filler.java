package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.model.value.Unit;

/**
 * Fills in texts, columns, conditions and queries in sight of an item. What is missing is shown as 【缺：…】 and reported,
 * never left blank. For one export and one thread.
 */
public final class Filler {

    private static final int MAX_NESTING = 5;
    private static final Pattern NAME = Pattern.compile("\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*");

    private final Labels labels;
    private final Complaints complaints;
    private final Queries queries;
    private final Handles handles = new Handles();
    private final Expressions expressions;
    private List<String> missing = new ArrayList<>();
    private int nesting;

    /**
     * A filler.
     *
     * @param facts      the evaluation
     * @param items      its items
     * @param labels     words of the report
     * @param messages   words of messages
     * @param locale     language of messages
     * @param complaints takes what could not be filled in
     */
    public Filler(Facts facts, Items items, Labels labels, Labels messages, Locale locale, Complaints complaints) {
        this.labels = labels;
        this.complaints = complaints;
        this.queries = new Queries(facts, items);
        this.expressions = new Expressions(locale, new ReportFunctions(facts, handles, labels, messages, n -> missing.add(n)));
    }

    /** A text with its fields filled in. */
    public Filled fill(String text, Item item, String where) {
        if (text == null || text.isEmpty()) {
            return Filled.EMPTY;
        }
        try {
            List<Filled> parts = new ArrayList<>();
            for (Fields.Part part : Fields.of(text)) {
                parts.add(switch (part) {
                    case Fields.Plain plain -> Filled.words(plain.text());
                    case Fields.Field field -> field(field.expression(), field.format(), item, where);
                });
            }
            return Filled.join(parts);
        } catch (Fields.Broken e) {
            complaints.expression(where, e.getMessage(), "");
            return Filled.words(labels.get("missing", e.getMessage()));
        }
    }

    /** The value of a column: an expression, or a text with fields. */
    public Filled value(String expression, Item item, String where) {
        return expression.contains("${") ? fill(expression, item, where) : field(expression, "", item, where);
    }

    /**
     * Whether a condition holds. No condition always holds; one that cannot be told does not, and is reported.
     */
    public boolean test(String condition, Item item, String where) {
        if (condition == null || condition.isBlank()) {
            return true;
        }
        List<String> before = missing;
        missing = new ArrayList<>();
        try {
            return expressions.parse(condition).truth(new Sight(item, where, false));
        } catch (ExpressionException e) {
            String name = missingName(e, item);
            if (name.isEmpty()) {
                complaints.expression(where, condition, e.getMessage());
            } else {
                complaints.condition(where, condition, name);
            }
            return false;
        } finally {
            missing = before;
        }
    }

    /** The rows of a query; see {@link Queries}. */
    public List<Item> rows(String query, Item item, String where) {
        Optional<List<Item>> rows = queries.rows(query, item);
        if (rows.isEmpty()) {
            complaints.query(where, query);
        }
        return rows.orElse(List.of());
    }

    private Filled field(String expression, String format, Item item, String where) {
        List<String> before = missing;
        missing = new ArrayList<>();
        try {
            boolean bare = format.isEmpty() && NAME.matcher(expression).matches();
            return shown(expressions.parse(expression).evaluate(new Sight(item, where, bare)), expression, format, where);
        } catch (ExpressionException e) {
            String name = missingName(e, item);
            if (name.isEmpty()) {
                complaints.expression(where, expression, e.getMessage());
                return Filled.words(labels.get("missing", expression));
            }
            complaints.missing(where, name);
            return Filled.words(labels.get("missing", name));
        } finally {
            missing = before;
        }
    }

    private Filled shown(Object value, String expression, String format, String where) {
        if (value instanceof BigDecimal number) {
            return new Filled(List.of(new Filled.Number(format.isEmpty() ? Figure.of(number) : formatted(number, format), expression)));
        }
        if (value instanceof Boolean truth) {
            return Filled.words(labels.get(truth ? "phrase.yes" : "phrase.no"));
        }
        if (value instanceof String text) {
            return handles.exchange(text, expression);
        }
        complaints.expression(where, expression, "");
        return Filled.words(labels.get("missing", expression));
    }

    private static Figure formatted(BigDecimal number, String format) {
        int point = format.indexOf('.');
        boolean percent = format.endsWith("%");
        int decimals = point < 0 ? 0 : format.length() - point - 1 - (percent ? 1 : 0);
        return new Figure(number, decimals, percent, format.contains(","), Unit.ONE);
    }

    private String missingName(ExpressionException e, Item item) {
        if (!missing.isEmpty()) {
            return missing.get(0);
        }
        return e.variable().flatMap(item::get).map(v -> v instanceof Missing m ? m.name() : "").orElse("");
    }

    /** The names in sight, as the expression language takes them; a printed number keeps its looks only when it stands alone. */
    private final class Sight extends AbstractMap<String, Object> {

        private final Item item;
        private final String where;
        private final boolean bare;

        Sight(Item item, String where, boolean bare) {
            this.item = item;
            this.where = where;
            this.bare = bare;
        }

        @Override
        public Object get(Object name) {
            return item.get((String) name).map(this::taken).orElse(null);
        }

        private Object taken(Object value) {
            return switch (value) {
                case Missing m -> null;
                case Figure f -> bare ? handles.hold(f) : f.value();
                case Filled f -> handles.hold(f);
                case TemplateText t -> nesting < MAX_NESTING ? nested(t) : t.text();
                default -> value;
            };
        }

        private String nested(TemplateText text) {
            nesting++;
            try {
                return handles.hold(fill(text.text(), item, where));
            } finally {
                nesting--;
            }
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
