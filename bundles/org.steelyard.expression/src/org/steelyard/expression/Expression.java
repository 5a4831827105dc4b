package org.steelyard.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;

/** A compiled expression; immutable. */
public final class Expression {

    private final String text;
    private final Functions functions;
    private final Messages messages;
    private final Translation translation;
    private final JexlExpression compiled;
    private final Set<String> variables;
    private final Set<String> required;

    Expression(String text, JexlEngine engine, Functions functions, Messages messages) {
        this.text = text;
        this.functions = functions;
        this.messages = messages;
        this.translation = new Translation(text, functions, messages);
        this.compiled = compile(engine);
        this.variables = new LinkedHashSet<>(translation.variables());
        this.required = new LinkedHashSet<>(variables);
        this.required.removeAll(translation.asked());
    }

    private JexlExpression compile(JexlEngine engine) {
        try {
            return engine.createExpression(translation.engineText());
        } catch (JexlException e) {
            int column = e.getInfo() == null ? 0 : Math.max(0, e.getInfo().getColumn() - 1);
            throw messages.at(translation.position(column), "syntax");
        }
    }

    /** The text it was compiled from. */
    public String text() {
        return text;
    }

    /** Names of the variables it may read, in order of appearance. */
    public Set<String> variables() {
        return java.util.Collections.unmodifiableSet(variables);
    }

    /** Those that it reads without asking {@code has} first. */
    public Set<String> required() {
        return java.util.Collections.unmodifiableSet(required);
    }

    /**
     * The value: a BigDecimal, String, Boolean or List of BigDecimal.
     *
     * @param values values of the variables, of the same kinds; whole numbers of Java are taken too
     * @throws ExpressionException when a variable has no value, kinds do not fit, or something is divided by zero
     */
    public Object evaluate(Map<String, ?> values) {
        try {
            return Values.checked(compiled.evaluate(new Frame(translation, functions, messages, values)), messages);
        } catch (JexlException | Arithmetic.WrongKind | ArithmeticException e) {
            throw explained(e);
        }
    }

    /** The value as a number; see {@link #evaluate}. */
    public BigDecimal number(Map<String, ?> values) {
        if (evaluate(values) instanceof BigDecimal number) {
            return number;
        }
        throw messages.of("no-number");
    }

    /** The value as yes or no; see {@link #evaluate}. */
    public boolean truth(Map<String, ?> values) {
        if (evaluate(values) instanceof Boolean truth) {
            return truth;
        }
        throw messages.of("no-truth");
    }

    private ExpressionException explained(RuntimeException e) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = e; t != null && chain.size() < 20; t = t.getCause()) {
            chain.add(t);
        }
        for (Throwable t : chain) {
            if (t instanceof ExpressionException known) {
                return known.position() < 0 && known.variable().isEmpty() && known.getCause() == null ? known
                        : messages.because(known.getMessage(), known);
            }
            if (t instanceof Arithmetic.WrongKind wrong) {
                return messages.of("wrong-kind", wrong.getMessage());
            }
            if (t instanceof ArithmeticException) {
                return messages.of("zero");
            }
            if (t instanceof JexlException.Variable unknown) {
                return messages.undefined(original(unknown.getVariable()));
            }
        }
        return messages.because(chain.get(chain.size() - 1).getMessage(), e);
    }

    private String original(String engineName) {
        String digits = engineName == null ? "" : engineName.replaceAll("\\D", "");
        return digits.isEmpty() ? "?" : translation.variables().get(Integer.parseInt(digits));
    }
}
