package org.steelyard.expression;

import org.steelyard.model.text.Texts;

/** Makes the exceptions of one expression, in the user's language. */
final class Messages {

    private final Texts texts;
    private final String expression;

    Messages(Texts texts, String expression) {
        this.texts = texts;
        this.expression = expression.length() <= 80 ? expression : expression.substring(0, 80) + "…";
    }

    /** A problem at a position of the text. */
    ExpressionException at(int position, String key, Object... arguments) {
        String what = texts.get(key, arguments);
        return new ExpressionException(texts.get("at", expression, position + 1, what), position, null, null);
    }

    /** A problem of evaluation. */
    ExpressionException of(String key, Object... arguments) {
        return new ExpressionException(texts.get("of", expression, texts.get(key, arguments)));
    }

    ExpressionException undefined(String variable) {
        String what = texts.get("undefined", variable);
        return new ExpressionException(texts.get("of", expression, what), -1, variable, null);
    }

    /** What a function or the engine reported. */
    ExpressionException because(String reason, Throwable cause) {
        return new ExpressionException(texts.get("of", expression, reason), -1, null, cause);
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
