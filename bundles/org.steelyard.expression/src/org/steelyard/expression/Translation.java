package org.steelyard.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The expression as the engine gets it. Nothing that a user wrote reaches the engine but operators: variables become
 * {@code v0, v1 …}, literals {@code k0 …}, functions {@code f0 …}; so no name can mean anything else to it.
 */
final class Translation {

    private final Messages messages;
    private final Functions functions;
    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();
    private final NavigableMap<Integer, Integer> positions = new TreeMap<>();
    private final List<String> variables = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Object> literals = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private int next;
    private int depth;
    private int choices;

    Translation(String text, Functions functions, Messages messages) {
        this.messages = messages;
        this.functions = functions;
        this.tokens = new Lexer(text, messages).tokens();
        if (tokens.isEmpty()) {
            throw messages.at(0, "empty");
        }
        part();
        if (next < tokens.size()) {
            throw messages.at(tokens.get(next).position(), "unexpected", tokens.get(next).text());
        }
    }

    String engineText() {
        return out.toString();
    }

    List<String> variables() {
        return List.copyOf(variables);
    }

    /** Variables whose presence is asked for by {@code has}. */
    Set<String> asked() {
        return asked;
    }

    List<Object> literals() {
        return literals;
    }

    List<String> calls() {
        return calls;
    }

    /** The position in the user's text of a column, from zero, of the engine's text. */
    int position(int column) {
        var entry = positions.floorEntry(column);
        return entry == null ? 0 : entry.getValue();
    }

    /** Reads up to the end, a comma or a closing parenthesis that belongs to someone else. */
    private void part() {
        int prefix = 0;
        boolean operandBefore = false;
        while (next < tokens.size() && !tokens.get(next).is(",") && !tokens.get(next).is(")")) {
            Token token = tokens.get(next++);
            boolean operand = token.kind() != Token.Kind.SYMBOL || token.is("(");
            prefix = operand || operandBefore ? 0 : prefix + 1;
            if (prefix + depth > Expressions.MAX_NESTING) {
                throw messages.at(token.position(), "too-deep", Expressions.MAX_NESTING);
            }
            operandBefore = operand;
            token(token);
        }
    }

    private void token(Token token) {
        switch (token.kind()) {
            case NUMBER -> literal(token, new BigDecimal(token.text()));
            case STRING -> literal(token, token.text());
            case NAME -> name(token);
            case SYMBOL -> {
                if (token.is("(")) {
                    emit("(", token);
                    enclosed(token);
                    emit(")", token);
                } else {
                    if (token.is("?") && ++choices > Expressions.MAX_NESTING) {
                        throw messages.at(token.position(), "too-deep", Expressions.MAX_NESTING);
                    }
                    emit(token.text(), token);
                }
            }
        }
    }

    private void enclosed(Token open) {
        deeper(open);
        part();
        close(open);
    }

    private void deeper(Token open) {
        if (++depth > Expressions.MAX_NESTING) {
            throw messages.at(open.position(), "too-deep", Expressions.MAX_NESTING);
        }
    }

    private void close(Token open) {
        if (next == tokens.size()) {
            throw messages.at(open.position(), "not-closed");
        }
        if (!tokens.get(next).is(")")) {
            throw messages.at(tokens.get(next).position(), "unexpected", tokens.get(next).text());
        }
        next++;
        depth--;
    }

    private void literal(Token token, Object value) {
        emit("k" + literals.size(), token);
        literals.add(value);
    }

    private void name(Token token) {
        if (next < tokens.size() && tokens.get(next).is("(")) {
            next++;
            call(token);
        } else if (token.text().equals("true") || token.text().equals("false")) {
            emit(token.text(), token);
        } else {
            emit("v" + variable(token.text()), token);
        }
    }

    private int variable(String name) {
        if (!variables.contains(name)) {
            variables.add(name);
        }
        return variables.indexOf(name);
    }

    private void call(Token name) {
        switch (name.text()) {
            case "has" -> has(name);
            case "iif" -> choice(name);
            default -> function(name);
        }
    }

    private void has(Token name) {
        Token argument = next < tokens.size() ? tokens.get(next) : name;
        if (argument == name || argument.kind() != Token.Kind.NAME) {
            throw messages.at(argument.position(), "has-name");
        }
        next++;
        deeper(name);
        close(name);
        asked.add(argument.text());
        emit("h" + variable(argument.text()), name);
    }

    /** Only the chosen branch is evaluated, so that {@code iif(has(a), a, 0)} works. */
    private void choice(Token name) {
        deeper(name);
        emit("((", name);
        part();
        emit(")?(", name);
        comma(name);
        part();
        emit("):(", name);
        comma(name);
        part();
        emit("))", name);
        close(name);
    }

    private void comma(Token name) {
        if (next == tokens.size() || !tokens.get(next).is(",")) {
            throw messages.at(name.position(), "arguments", name.text());
        }
        next++;
    }

    private void function(Token name) {
        if (!functions.knows(name.text())) {
            throw messages.at(name.position(), "function", name.text());
        }
        deeper(name);
        emit("f" + calls.size() + "(", name);
        calls.add(name.text());
        int count = 0;
        if (next < tokens.size() && !tokens.get(next).is(")")) {
            part();
            count++;
            while (next < tokens.size() && tokens.get(next).is(",")) {
                emit(",", tokens.get(next++));
                part();
                count++;
            }
        }
        close(name);
        emit(")", name);
        if (!functions.takes(name.text(), count)) {
            throw messages.at(name.position(), "arguments", name.text());
        }
    }

    // blanks keep two operators from becoming one
    private void emit(String text, Token token) {
        positions.put(out.length(), token.position());
        out.append(text).append(' ');
    }
}
