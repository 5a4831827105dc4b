package org.steelyard.expression;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.steelyard.model.text.Texts;

/**
 * Compiles expressions and templates, and keeps what it compiled. For one thread.
 *
 * <p>The language: numbers ({@code 0.9}), texts ({@code '是'}), {@code true}, {@code false}; variables made of letters
 * (Chinese ones too), digits and underscores; {@code + - * / %}; {@code == != < <= > >=}; {@code and or not} (or
 * {@code && || !}); {@code condition ? a : b}; {@code × ÷ − ≥ ≤ ≠} and full-width parentheses and commas are understood.
 * Functions: {@code sum mean min max count} of numbers and lists, {@code round(x, places)} half-up, {@code floor},
 * {@code ceil}, {@code abs}, {@code iif(condition, a, b)}, {@code has(variable)}, and those of the {@link FunctionSet}.
 * Arithmetic is decimal with 34 digits; {@code 1 / 4} is 0.25. Nothing is converted silently, and an undefined variable is
 * an error.
 */
public final class Expressions {

    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 4000;
    /** Most tokens. */
    public static final int MAX_TOKENS = 800;
    /** Deepest nesting of parentheses, calls, prefixes and choices. */
    public static final int MAX_NESTING = 32;

    private static final int CACHED = 1000;

    private final Texts texts;
    private final Functions functions;
    private final Map<String, Expression> compiled = new Recent<>();
    private final Map<String, Template> templates = new Recent<>();
    private JexlEngine engine;

    /** Expressions with the built-in functions; messages in the language of the locale. */
    public Expressions(Locale locale) {
        this(locale, FunctionSet.NONE);
    }

    /** Expressions with added functions. */
    public Expressions(Locale locale, FunctionSet added) {
        this.texts = Texts.of(Expressions.class, locale);
        this.functions = new Functions(added);
    }

    /**
     * Compiles an expression.
     *
     * @throws ExpressionException with the position, when it cannot be read
     */
    public Expression parse(String text) {
        Expression expression = compiled.get(text);
        if (expression == null) {
            Messages messages = checked(text);
            expression = new Expression(text, engine(), functions, messages);
            compiled.put(text, expression);
        }
        return expression;
    }

    /**
     * Compiles a text with {@code ${expression}} and {@code ${expression;0.00}} in it.
     *
     * @throws ExpressionException with the position, when it cannot be read
     */
    public Template template(String text) {
        Template template = templates.get(text);
        if (template == null) {
            template = Template.read(text, this, texts);
            templates.put(text, template);
        }
        return template;
    }

    private Messages checked(String text) {
        Messages messages = new Messages(texts, text);
        if (text.length() > MAX_LENGTH) {
            throw messages.at(MAX_LENGTH, "too-long", MAX_LENGTH, MAX_TOKENS);
        }
        return messages;
    }

    // made when the first expression comes: most rules have none
    private JexlEngine engine() {
        if (engine == null) {
            engine = new JexlBuilder().arithmetic(new Arithmetic()).features(JexlFeatures.createNone())
                    .permissions(JexlPermissions.NONE).strict(true).safe(false).silent(false).debug(false).cache(0).create();
        }
        return engine;
    }

    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > CACHED;
        }
    }
}
