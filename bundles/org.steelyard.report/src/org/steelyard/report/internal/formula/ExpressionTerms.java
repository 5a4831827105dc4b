package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions of rubrics as terms: numbers, operands, {@code + - * / ( )}, comparisons, {@code and or},
 * {@code sum mean min max count abs round iif} and {@code ? :}. Anything else is inexpressible.
 */
final class ExpressionTerms {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\p{N}_]*|<=|>=|==|!=|&&|\\|\\||[-+*/(),<>?:])");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, List<Term>> names;
    private int at;

    private ExpressionTerms(String text, Map<String, List<Term>> names) {
        this.names = names;
        String plain = text.replace('×', '*').replace('÷', '/').replace('−', '-').replace("≥", ">=").replace("≤", "<=").replace("≠", "!=").replace('（', '(')
                .replace('）', ')').replace('，', ',').strip();
        Matcher m = TOKEN.matcher(plain);
        int end = 0;
        while (end < plain.length()) {
            if (!m.find(end) || m.start() != end) {
                throw new Inexpressible(text);
            }
            tokens.add(m.group(1));
            end = m.end();
        }
    }

    /** @throws Inexpressible when a formula cannot say it */
    static Term number(String text, Map<String, List<Term>> names) {
        ExpressionTerms parser = new ExpressionTerms(text, names);
        Object result = parser.choice();
        parser.done();
        return term(result);
    }

    /** @throws Inexpressible when a formula cannot say it */
    static Term.Condition condition(String text, Map<String, List<Term>> names) {
        ExpressionTerms parser = new ExpressionTerms(text, names);
        Object result = parser.choice();
        parser.done();
        return truth(result);
    }

    private void done() {
        if (at < tokens.size()) {
            throw new Inexpressible(tokens.get(at));
        }
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new Inexpressible(token);
        }
    }

    private Object choice() {
        Object first = any();
        if (!take("?")) {
            return first;
        }
        Term then = term(choice());
        expect(":");
        return new Term.If(truth(first), then, term(choice()));
    }

    private Object any() {
        Object left = all();
        while (take("or") || take("||")) {
            left = new Term.Several("OR", List.of(truth(left), truth(all())));
        }
        return left;
    }

    private Object all() {
        Object left = comparison();
        while (take("and") || take("&&")) {
            left = new Term.Several("AND", List.of(truth(left), truth(comparison())));
        }
        return left;
    }

    private Object comparison() {
        Object left = sum();
        for (String sign : List.of("<=", ">=", "==", "!=", "<", ">")) {
            if (take(sign)) {
                String written = sign.equals("==") ? "=" : sign.equals("!=") ? "<>" : sign;
                return new Term.Compare(term(left), written, term(sum()));
            }
        }
        return left;
    }

    private Object sum() {
        Object left = product();
        while (at < tokens.size() && (tokens.get(at).equals("+") || tokens.get(at).equals("-"))) {
            char sign = tokens.get(at++).charAt(0);
            left = new Term.Binary(sign, term(left), term(product()));
        }
        return left;
    }

    private Object product() {
        Object left = factor();
        while (at < tokens.size() && (tokens.get(at).equals("*") || tokens.get(at).equals("/"))) {
            char sign = tokens.get(at++).charAt(0);
            left = new Term.Binary(sign, term(left), term(factor()));
        }
        return left;
    }

    private Object factor() {
        if (at == tokens.size()) {
            throw new Inexpressible("");
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Object inside = choice();
            expect(")");
            return inside;
        }
        if (token.equals("-")) {
            return new Term.Binary('-', Term.of(BigDecimal.ZERO), term(factor()));
        }
        if (Character.isDigit(token.charAt(0))) {
            return Term.of(new BigDecimal(token));
        }
        return take("(") ? call(token) : single(token);
    }

    private Term single(String name) {
        List<Term> found = names.get(name);
        if (found == null || found.size() != 1) {
            throw new Inexpressible(name);
        }
        return found.get(0);
    }

    private Object call(String name) {
        if (name.equals("iif")) {
            Term.Condition condition = truth(choice());
            expect(",");
            Term then = term(choice());
            expect(",");
            Term otherwise = term(choice());
            expect(")");
            return new Term.If(condition, then, otherwise);
        }
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.addAll(argument());
        } while (take(","));
        expect(")");
        return switch (name) {
            case "sum" -> new Term.Call("SUM", arguments);
            case "mean" -> new Term.Call("AVERAGE", arguments);
            case "min" -> new Term.Call("MIN", arguments);
            case "max" -> new Term.Call("MAX", arguments);
            case "count" -> new Term.Call("COUNT", arguments);
            case "abs" -> new Term.Call("ABS", arguments);
            case "round" -> round(arguments);
            default -> throw new Inexpressible(name);
        };
    }

    // a list may stand where a function takes several numbers
    private List<Term> argument() {
        boolean aloneNext = at + 1 < tokens.size() && (tokens.get(at + 1).equals(",") || tokens.get(at + 1).equals(")"));
        if (aloneNext && names.containsKey(tokens.get(at))) {
            return names.get(tokens.get(at++));
        }
        return List.of(term(choice()));
    }

    private static Term round(List<Term> arguments) {
        int places = 0;
        if (arguments.size() == 2 && arguments.get(1) instanceof Term.Constant constant) {
            places = constant.value().intValueExact();
        } else if (arguments.size() != 1) {
            throw new Inexpressible("round");
        }
        return new Term.Rounded(arguments.get(0), places, RoundingMode.HALF_UP);
    }

    private static Term term(Object value) {
        if (value instanceof Term term) {
            return term;
        }
        throw new Inexpressible("condition");
    }

    private static Term.Condition truth(Object value) {
        if (value instanceof Term.Condition condition) {
            return condition;
        }
        throw new Inexpressible("number");
    }
}
