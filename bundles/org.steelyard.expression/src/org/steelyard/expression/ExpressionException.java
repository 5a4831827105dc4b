package org.steelyard.expression;

import java.util.Optional;

/** An expression that cannot be read or evaluated; the message is a sentence in the user's language. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String variable;

    ExpressionException(String message, int position, String variable, Throwable cause) {
        super(message, cause);
        this.position = position;
        this.variable = variable;
    }

    /** A failure of a function of a {@link FunctionSet}, told as a whole sentence. */
    public ExpressionException(String message) {
        this(message, -1, null, null);
    }

    /** Where in the text, counted from zero; -1 when it concerns the whole of it. */
    public int position() {
        return position;
    }

    /** The variable that has no value, when that is what failed. */
    public Optional<String> variable() {
        return Optional.ofNullable(variable);
    }
}
