package org.steelyard.expression;

import java.util.List;
import java.util.Set;

/**
 * Functions that a user of the language adds, for example {@code num('fund.final.expenditure.subtotal@2019')}. They run
 * inside the sandbox: an expression can call them by name with values, and sees only the values they give back.
 */
public interface FunctionSet {

    /** No functions. */
    FunctionSet NONE = of(Set.of(), (name, arguments) -> "");

    /** Names of the functions; letters, digits and underscores. A built-in name cannot be taken. */
    Set<String> names();

    /**
     * The result: a BigDecimal, String, Boolean or List of BigDecimal.
     *
     * @param name      one of {@link #names()}
     * @param arguments the arguments, each of the same kinds
     * @throws ExpressionException with a sentence for the user when there is no result
     */
    Object call(String name, List<Object> arguments);

    /** The body of functions. */
    @FunctionalInterface
    interface Body {
        /** See {@link FunctionSet#call}. */
        Object call(String name, List<Object> arguments);
    }

    /** Functions of these names with one body. */
    static FunctionSet of(Set<String> names, Body body) {
        Set<String> copy = Set.copyOf(names);
        return new FunctionSet() {
            @Override
            public Set<String> names() {
                return copy;
            }

            @Override
            public Object call(String name, List<Object> arguments) {
                return body.call(name, arguments);
            }
        };
    }
}
