package org.steelyard.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts an expression into tokens. Only what stands here can reach the engine: there is no dot, bracket, brace, assignment
 * or semicolon, so no member access, no collections, no statements.
 */
final class Lexer {

    // longest first
    private static final List<String> SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "<", ">",
            "!", "?", ":", "(", ")", ",");
    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=",
            "lt", "<", "le", "<=", "gt", ">", "ge", ">=");
    private static final Map<Character, String> TYPOGRAPHIC = Map.of('≥', ">=", '≤', "<=", '≠', "!=", '×', "*", '÷', "/",
            '−', "-", '（', "(", '）', ")", '，', ",");
    private static final int MAX_DIGITS = 34;

    private final String text;
    private final Messages messages;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, Messages messages) {
        this.text = text;
        this.messages = messages;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (c == '\'' || c == '"') {
                string(c);
            } else if (Character.isLetter(c) || c == '_') {
                name();
            } else {
                symbol(c);
            }
        }
        return tokens;
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at - start > MAX_DIGITS) {
            throw messages.at(start, "number-long", MAX_DIGITS);
        }
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            throw messages.at(start, "number-name", text.substring(start, at + 1));
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder contents = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            contents.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw messages.at(start, "string-open");
        }
        at++;
        add(Token.Kind.STRING, contents.toString(), start);
    }

    private void name() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(start, at);
        String symbol = WORDS.get(name);
        add(symbol == null ? Token.Kind.NAME : Token.Kind.SYMBOL, symbol == null ? name : symbol, start);
    }

    private void symbol(char c) {
        if (TYPOGRAPHIC.containsKey(c)) {
            add(Token.Kind.SYMBOL, TYPOGRAPHIC.get(c), at++);
            return;
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, symbol, at);
                at += symbol.length();
                return;
            }
        }
        throw messages.at(at, "character", Character.toString(text.codePointAt(at)));
    }

    private void add(Token.Kind kind, String value, int start) {
        if (tokens.size() == Expressions.MAX_TOKENS) {
            throw messages.at(start, "too-long", Expressions.MAX_LENGTH, Expressions.MAX_TOKENS);
        }
        tokens.add(new Token(kind, value, start));
    }
}
