package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.FunctionSet;
import org.steelyard.model.evaluation.Participant;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.report.internal.numbering.ChineseNumerals;
import org.steelyard.scoring.Scorecard;

/**
 * The functions of outlines. An address may contain <code>{year}</code>, <code>{year-1}</code> and <code>{scope}</code>;
 * without a period it means the year of the evaluation, without a scope the evaluation's own.
 * <table>
 * <caption>Functions</caption>
 * <tr><td>{@code value('address')}</td><td>the adopted value as printed: a number with its own decimals, a text, a day</td></tr>
 * <tr><td>{@code num(x)}, {@code num(x,2)}, {@code num(x,'万元')}, {@code num(x,'万元',2)}</td><td>a number with thousands
 * separators, in a unit, with decimals half-up; x is an address or a number</td></tr>
 * <tr><td>{@code pct(x,2)}</td><td>a percentage; x is an address, or a ratio such as {@code growth('a','b')}</td></tr>
 * <tr><td>{@code amount('address','万元')}</td><td>the bare number, to calculate with</td></tr>
 * <tr><td>{@code total('pattern')}, {@code total('pattern','元')}</td><td>the sum of all slots under a pattern such as
 * {@code construction.permits@{year}#*}</td></tr>
 * <tr><td>{@code delta(a,b)}, {@code ratio(a,b)}, {@code growth(a,b)}</td><td>a−b, a÷b, (a−b)÷b of addresses or
 * numbers</td></tr>
 * <tr><td>{@code text('address')}, {@code date('address')}, {@code filled('address')}</td><td>a text; a day as 2019年3月11日;
 * whether there is a value</td></tr>
 * <tr><td>{@code score('code')}, {@code full('code')}, {@code lost('code')}, {@code actual('code')}, {@code actual('code',0)}, {@code name('code')}</td>
 * <td>of an indicator</td></tr>
 * <tr><td>{@code alias(code,'附件')}</td><td>the name of an indicator in a part of the report; its own name without one</td></tr>
 * <tr><td>{@code org('evaluator')}</td><td>the organisations with a role</td></tr>
 * <tr><td>{@code cn(12)}</td><td>十二</td></tr>
 * </table>
 */
final class ReportFunctions implements FunctionSet {

    // days that an evaluation has without a rubric naming them
    private static final Set<String> DAYS = Set.of("period.base", "period.from", "period.to", "period.submitted");
    private static final Set<String> NAMES = Set.of("value", "num", "pct", "amount", "total", "delta", "ratio", "growth", "text", "date", "filled",
            "score", "full", "lost", "actual", "name", "alias", "org", "cn");

    private final Facts facts;
    private final Handles handles;
    private final Labels labels;
    private final Labels messages;
    private final MissingNames missing;

    /** Receives the names of values that are not there. */
    @FunctionalInterface
    interface MissingNames {
        void add(String name);
    }

    ReportFunctions(Facts facts, Handles handles, Labels labels, Labels messages, MissingNames missing) {
        this.facts = facts;
        this.handles = handles;
        this.labels = labels;
        this.messages = messages;
        this.missing = missing;
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Object call(String name, List<Object> a) {
        return switch (name) {
            case "value" -> value(text(name, a, 0));
            case "num" -> num(a);
            case "pct" -> pct(a);
            case "amount" -> amount(a);
            case "total" -> total(a);
            case "delta" -> pair(a, 0).subtract(pair(a, 1));
            case "ratio" -> divided(pair(a, 0), pair(a, 1));
            case "growth" -> divided(pair(a, 0).subtract(pair(a, 1)), pair(a, 1));
            case "text" -> plainText(text(name, a, 0));
            case "date" -> date(text(name, a, 0));
            case "filled" -> facts.value(text(name, a, 0)).isPresent();
            case "score" -> points(text(name, a, 0), line -> line.score().filter(s -> line.complete()));
            case "full" -> points(text(name, a, 0), line -> Optional.of(line.weight()));
            case "lost" -> points(text(name, a, 0), line -> line.lost().filter(l -> line.complete()));
            case "actual" -> actual(a);
            case "name" -> indicator(text(name, a, 0)).getName();
            case "alias" -> alias(text(name, a, 0), text(name, a, 1));
            case "org" -> organisations(text(name, a, 0));
            default -> ChineseNumerals.of(number(name, a, 0).intValueExact());
        };
    }

    private Object value(String address) {
        return switch (facts.value(address).orElse(null)) {
            case null -> throw absent(facts.name(address));
            case Value.Number n -> handles.hold(Facts.figure(n.quantity()));
            case Value.Text t -> t.text();
            case Value.Day d -> Days.text(d.iso());
            case Value.Truth t -> labels.get(t.truth() ? "phrase.yes" : "phrase.no");
            case Value.Blank b -> throw absent(facts.name(address));
        };
    }

    private Object num(List<Object> a) {
        boolean unitGiven = a.size() > 1 && a.get(1) instanceof String;
        int decimalsAt = unitGiven ? 2 : 1;
        BigDecimal number;
        if (a.get(0) instanceof BigDecimal plain) {
            number = plain;
        } else {
            Quantity quantity = quantity(text("num", a, 0));
            number = unitGiven ? in(quantity, (String) a.get(1)) : quantity.value();
        }
        return handles.hold(a.size() > decimalsAt ? new Figure(number, number("num", a, decimalsAt).intValueExact(), false) : Figure.of(number));
    }

    private Object pct(List<Object> a) {
        int decimals = a.size() > 1 ? number("pct", a, 1).intValueExact() : 2;
        BigDecimal ratio = a.get(0) instanceof BigDecimal plain ? plain : in(quantity(text("pct", a, 0)), "1");
        return handles.hold(new Figure(ratio, decimals, true));
    }

    private BigDecimal amount(List<Object> a) {
        Quantity quantity = quantity(text("amount", a, 0));
        return a.size() > 1 ? in(quantity, text("amount", a, 1)) : quantity.value();
    }

    private BigDecimal total(List<Object> a) {
        String pattern = text("total", a, 0);
        List<Quantity> all = facts.quantities(pattern);
        if (all.isEmpty()) {
            throw absent(facts.name(pattern));
        }
        String unit = a.size() > 1 ? text("total", a, 1) : all.get(0).unit().symbol();
        return all.stream().map(q -> in(q, unit)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Both in the unit of the first, when that is an address. */
    private BigDecimal pair(List<Object> a, int index) {
        if (a.size() < 2) {
            throw new ExpressionException(messages.get("function.two"));
        }
        if (a.get(index) instanceof BigDecimal plain) {
            return plain;
        }
        Quantity quantity = quantity(text("delta", a, index));
        return a.get(0) instanceof String first ? in(quantity, quantity(first).unit().symbol()) : quantity.value();
    }

    private BigDecimal divided(BigDecimal above, BigDecimal below) {
        if (below.signum() == 0) {
            throw new ExpressionException(messages.get("function.zero"));
        }
        return above.divide(below, MathContext.DECIMAL128);
    }

    private String plainText(String address) {
        return switch (facts.value(address).orElse(null)) {
            case Value.Text t -> t.text();
            case Value.Number n -> n.quantity().value().toPlainString();
            case Value.Day d -> d.iso();
            case null, default -> throw absent(facts.name(address));
        };
    }

    private String date(String address) {
        if (address.matches("\\d{4}(-\\d{2}){0,2}")) {
            return Days.text(address);
        }
        return switch (facts.value(address).orElse(null)) {
            case Value.Day d -> Days.text(d.iso());
            case Value.Text t -> t.text();
            case null, default -> throw absent(DAYS.contains(address) ? labels.get("name." + address) : facts.name(address));
        };
    }

    private interface Points {
        Optional<BigDecimal> of(Scorecard.Line line);
    }

    private BigDecimal points(String code, Points points) {
        String name = indicator(code).getName();
        return facts.line(code).flatMap(points::of).map(Figure::plain).orElseThrow(() -> absent(labels.get("name.score", name)));
    }

    private Object actual(List<Object> a) {
        String code = text("actual", a, 0);
        Indicator indicator = indicator(code);
        Filled actual = facts.line(code).flatMap(Scorecard.Line::entry).flatMap(Scorecard.Entry::actual).map(ActualValue::of)
                .orElseThrow(() -> absent(indicator.getName()));
        return handles.hold(a.size() < 2 ? actual : actual.with(number("actual", a, 1).intValueExact()));
    }

    private Indicator indicator(String code) {
        return facts.indicator(code).orElseThrow(() -> absent(labels.get("name.indicator", code)));
    }

    private String alias(String code, String where) {
        Indicator indicator = indicator(code);
        return indicator.getAliases().stream().filter(x -> where.equals(x.getWhere())).map(x -> x.getName()).findFirst().orElse(indicator.getName());
    }

    private String organisations(String role) {
        String names = facts.evaluation().getParticipants().stream().filter(p -> p.getRole().getLiteral().equals(role))
                .map(Participant::getOrganisation).filter(o -> o != null).map(o -> o.getName()).collect(Collectors.joining("、"));
        if (names.isEmpty()) {
            throw absent(labels.get("role." + role));
        }
        return names;
    }

    private Quantity quantity(String address) {
        return facts.quantity(address).orElseThrow(() -> absent(facts.name(address)));
    }

    private BigDecimal in(Quantity quantity, String unit) {
        try {
            return quantity.in(new Unit(unit));
        } catch (IllegalArgumentException e) {
            throw new ExpressionException(messages.get("function.unit", quantity.unit(), unit));
        }
    }

    private String text(String function, List<Object> a, int index) {
        if (index < a.size() && a.get(index) instanceof String s) {
            return s;
        }
        throw new ExpressionException(messages.get("function.text", function, index + 1));
    }

    private BigDecimal number(String function, List<Object> a, int index) {
        if (index < a.size() && a.get(index) instanceof BigDecimal n) {
            return n;
        }
        throw new ExpressionException(messages.get("function.number", function, index + 1));
    }

    private ExpressionException absent(String name) {
        missing.add(name);
        return new ExpressionException(messages.get("function.absent", name));
    }
}
