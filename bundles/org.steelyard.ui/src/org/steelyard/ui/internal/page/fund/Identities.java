package org.steelyard.ui.internal.page.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.value.Value;

/**
 * What has to hold between the lines of a fund statement (社决08表, 社预07表 and those like them). A blank is not a zero:
 * where parts are blank and the stated ones do not reach the whole, nothing can be said.
 */
final class Identities {

    /** How the sides of an identity are to each other. */
    enum Kind {
        /** The whole is the sum of its parts. */
        SUM,
        /** A part is no more than its whole. */
        PART,
        /** Both sides of the statement end in the same total. */
        EQUAL
    }

    /**
     * An identity that does not hold.
     *
     * @param kind     which kind
     * @param whole    the line that is to be equal, or the larger
     * @param parts    the lines it is made of, or the other line
     * @param stated   amount of the whole, in the statement's unit
     * @param computed what the parts make
     */
    record Breach(Kind kind, StatementLine whole, List<StatementLine> parts, BigDecimal stated, BigDecimal computed) {
        /** Stated less computed. */
        BigDecimal difference() {
            return stated.subtract(computed);
        }

        boolean concerns(StatementLine line) {
            return line == whole || parts.contains(line);
        }
    }

    private record Sum(String whole, List<String> plus, List<String> minus) {
    }

    private static final List<Sum> SUMS = List.of(
            new Sum("income.subtotal", List.of("income.premium", "income.interest", "income.subsidy", "income.other"), List.of()),
            new Sum("income.total", List.of("income.subtotal", "income.upperGrant", "income.lowerRemit"), List.of()),
            new Sum("income.grandTotal", List.of("income.total", "income.opening"), List.of()),
            new Sum("expenditure.subtotal", List.of("expenditure.benefit", "expenditure.assessment", "expenditure.prevention", "expenditure.other"), List.of()),
            new Sum("expenditure.total", List.of("expenditure.subtotal", "expenditure.lowerGrant", "expenditure.upperRemit"), List.of()),
            new Sum("expenditure.balance", List.of("income.total"), List.of("expenditure.total")),
            new Sum("expenditure.closing", List.of("income.opening", "expenditure.balance"), List.of()),
            new Sum("expenditure.grandTotal", List.of("expenditure.total", "expenditure.closing"), List.of()));
    // where a statement has no subtotal, its total is that of the items
    private static final List<Sum> SHORT = List.of(new Sum("income.total", SUMS.get(0).plus(), List.of()), new Sum("expenditure.total", SUMS.get(3).plus(), List.of()));

    private final Map<String, StatementLine> lines = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();

    private Identities(FundStatement statement) {
        collect(statement.getLines());
        SUMS.forEach(this::sum);
        SHORT.stream().filter(s -> !lines.containsKey(s.whole().replace("total", "subtotal"))).forEach(this::sum);
        equal("income.grandTotal", "expenditure.grandTotal");
        statement.getLines().forEach(this::details);
    }

    /** What does not hold, in the order of the statement. */
    static List<Breach> broken(FundStatement statement) {
        return List.copyOf(new Identities(statement).breaches);
    }

    private void collect(List<StatementLine> some) {
        for (StatementLine line : some) {
            lines.putIfAbsent(String.valueOf(line.getCode()), line);
            collect(line.getDetails());
        }
    }

    private void sum(Sum sum) {
        StatementLine whole = lines.get(sum.whole());
        Optional<BigDecimal> stated = amount(whole);
        if (stated.isEmpty()) {
            return;
        }
        BigDecimal computed = BigDecimal.ZERO;
        List<StatementLine> parts = new ArrayList<>();
        boolean blank = false;
        boolean some = false;
        for (String code : concat(sum.plus(), sum.minus())) {
            StatementLine part = lines.get(code);
            Optional<BigDecimal> amount = amount(part);
            if (part != null) {
                parts.add(part);
            }
            blank |= amount.isEmpty();
            some |= amount.isPresent();
            computed = sum.minus().contains(code) ? computed.subtract(amount.orElse(BigDecimal.ZERO)) : computed.add(amount.orElse(BigDecimal.ZERO));
        }
        boolean unknown = blank && (!sum.minus().isEmpty() || stated.get().compareTo(computed) > 0);
        if (some && !unknown && stated.get().compareTo(computed) != 0) {
            breaches.add(new Breach(Kind.SUM, whole, parts, stated.get(), computed));
        }
    }

    private void equal(String one, String other) {
        Optional<BigDecimal> a = amount(lines.get(one));
        Optional<BigDecimal> b = amount(lines.get(other));
        if (a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) != 0) {
            breaches.add(new Breach(Kind.EQUAL, lines.get(one), List.of(lines.get(other)), a.get(), b.get()));
        }
    }

    private void details(StatementLine line) {
        Optional<BigDecimal> whole = amount(line);
        for (StatementLine detail : line.getDetails()) {
            Optional<BigDecimal> part = amount(detail);
            if (whole.isPresent() && part.isPresent() && part.get().compareTo(whole.get()) > 0) {
                breaches.add(new Breach(Kind.PART, line, List.of(detail), whole.get(), part.get()));
            }
            details(detail);
        }
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** The adopted amount of a line; empty when the line is absent or blank. */
    static Optional<BigDecimal> amount(StatementLine line) {
        return Optional.ofNullable(line).map(StatementLine::getAmount).map(Slot::getAdopted).map(claim -> claim.getValue())
                .filter(Value.Number.class::isInstance).map(v -> ((Value.Number) v).quantity().value());
    }
}
