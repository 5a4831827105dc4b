package org.steelyard.expression;

/**
 * A piece of an expression.
 *
 * @param kind     what it is
 * @param text     a symbol in its canonical form, a name, the digits of a number, or the contents of a string
 * @param position where it starts, from zero
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER, STRING, NAME, SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
