package org.steelyard.document.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the few forms that are checked; anything else is {@link Unsupported}. */
final class FormulaParser {

    private static final int MAX_LENGTH = 8_192;
    private static final int MAX_DEPTH = 64;
    private static final Set<String> FUNCTIONS = Set.of("SUM", "ROUND", "AVERAGE", "IF");
    private static final String CELL = "\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})";
    private static final Pattern REFERENCE = Pattern.compile("(?:'((?:[^'\\[\\]]|'')+)'!|([\\p{L}_][\\p{L}\\p{N}_.]*)!)?" + CELL
            + "(?::" + CELL + ")?(?![\\p{L}\\p{N}_(!:.\\[])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:\\.\\d{0,30})?(?:[eE][+-]?\\d{1,2})?|\\.\\d{1,30}");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z]+)\\s*\\(");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<>|[<>=]");

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    static Term parse(String formula) throws Unsupported {
        if (formula.length() > MAX_LENGTH) {
            throw new Unsupported("length");
        }
        FormulaParser parser = new FormulaParser(formula);
        Term term = parser.comparison();
        if (parser.at < formula.length()) {
            throw new Unsupported("at " + parser.at);
        }
        return term;
    }

    private Term comparison() throws Unsupported {
        if (++depth > MAX_DEPTH) {
            throw new Unsupported("depth");
        }
        Term left = sum();
        for (String operator = take(COMPARISON); operator != null; operator = take(COMPARISON)) {
            left = new Term.Binary(operator, left, sum());
        }
        depth--;
        return left;
    }

    private Term sum() throws Unsupported {
        Term left = product();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            at++;
            left = new Term.Binary(String.valueOf(c), left, product());
        }
        return left;
    }

    private Term product() throws Unsupported {
        Term left = unary();
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            at++;
            left = new Term.Binary(String.valueOf(c), left, unary());
        }
        return left;
    }

    private Term unary() throws Unsupported {
        boolean negative = false;
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            negative ^= c == '-';
            at++;
        }
        Term term = primary();
        while (peek() == '%') {
            at++;
            term = new Term.Percent(term);
        }
        return negative ? new Term.Negative(term) : term;
    }

    private Term primary() throws Unsupported {
        if (peek() == '(') {
            at++;
            Term inner = comparison();
            expect(')');
            return inner;
        }
        Matcher m = REFERENCE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (m.lookingAt()) {
            at = m.end();
            return reference(m);
        }
        m = QUOTED.matcher(text).region(at, text.length());
        if (m.lookingAt()) {
            at = m.end();
            return new Term.Quoted(m.group(1).replace("\"\"", "\""));
        }
        m = NUMBER.matcher(text).region(at, text.length());
        if (m.lookingAt()) {
            at = m.end();
            return new Term.Literal(new BigDecimal(m.group()));
        }
        m = FUNCTION.matcher(text).region(at, text.length());
        if (m.lookingAt() && FUNCTIONS.contains(m.group(1).toUpperCase(Locale.ROOT))) {
            at = m.end();
            return new Term.Call(m.group(1).toUpperCase(Locale.ROOT), arguments());
        }
        throw new Unsupported("at " + at);
    }

    private List<Term> arguments() throws Unsupported {
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (peek() == ',' && at++ >= 0);
        expect(')');
        return arguments;
    }

    private static Term reference(Matcher m) throws Unsupported {
        String sheet = m.group(1) != null ? m.group(1).replace("''", "'") : m.group(2) != null ? m.group(2) : "";
        int row = Integer.parseInt(m.group(4)) - 1;
        int column = column(m.group(3));
        if (m.group(5) == null) {
            return new Term.Reference(sheet, row, column, row, column);
        }
        int otherRow = Integer.parseInt(m.group(6)) - 1;
        int otherColumn = column(m.group(5));
        return new Term.Reference(sheet, Math.min(row, otherRow), Math.min(column, otherColumn), Math.max(row, otherRow),
                Math.max(column, otherColumn));
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private String take(Pattern pattern) {
        peek();
        Matcher m = pattern.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            return null;
        }
        at = m.end();
        return m.group();
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char c) throws Unsupported {
        if (peek() != c) {
            throw new Unsupported("at " + at);
        }
        at++;
    }
}
