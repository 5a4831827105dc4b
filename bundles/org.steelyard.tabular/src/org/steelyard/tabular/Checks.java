package org.steelyard.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.model.mapping.TableCheck;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Unit;

/**
 * Runs the checks of a table: over the keys of its rows, for each value column, period and scope; or over the keys of its
 * value columns, for each row. A blank adds nothing to a sum; a check of which nothing was read does not run, and one of
 * which a cell could not be used is told as not made: without that cell any difference would be a false one. So is one that
 * lacks a row where the table has rows that nobody knows.
 */
final class Checks {

    private final Found found;
    private final Context context;
    private final Expressions expressions;
    private final Skipped skipped;

    Checks(Found found, Context context) {
        this.found = found;
        this.context = context;
        this.expressions = context.expressions();
        this.skipped = new Skipped(found, context);
    }

    /**
     * Runs the checks.
     *
     * @param unknown rows of the table that are not known and were not read
     */
    void run(List<Line> lines, List<Location> unknown) {
        for (TableCheck check : found.table().mapping().getChecks()) {
            Set<String> rowKeys = new LinkedHashSet<>();
            found.table().mapping().getRows().forEach(r -> rowKeys.add(r.getKey()));
            Terms terms = new Terms(check, rowKeys);
            if (terms.keys.isEmpty()) {
                Set<String> columnKeys = found.table().columns().stream().map(KnownColumn::key)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                terms = new Terms(check, columnKeys);
                for (Line line : lines) {
                    byColumns(check, terms, line);
                }
            } else {
                byRows(check, terms, lines, unknown);
            }
        }
        skipped.tell();
    }

    private void byRows(TableCheck check, Terms terms, List<Line> lines, List<Location> unknown) {
        Map<String, Map<String, Amount>> groups = new LinkedHashMap<>();
        for (Line line : lines) {
            int index = 0;
            for (Map.Entry<Headings.Column, Amount> e : line.amounts().entrySet()) {
                Amount amount = e.getValue();
                String group = index++ + "|" + amount.period() + "|" + amount.scope();
                line.declared().ifPresent(r -> groups.computeIfAbsent(group, g -> new LinkedHashMap<>())
                        .putIfAbsent(r.getKey(), amount));
            }
        }
        groups.values().forEach(amounts -> check(check, terms, amounts, unknown));
    }

    private void byColumns(TableCheck check, Terms terms, Line line) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        line.amounts().forEach((c, a) -> amounts.putIfAbsent(c.known().key(), a));
        check(check, terms, amounts, List.of());
    }

    private void check(TableCheck check, Terms terms, Map<String, Amount> amounts, List<Location> unknown) {
        List<Amount> used = terms.keys.stream().filter(amounts::containsKey).map(amounts::get).toList();
        List<Unit> units = used.stream().flatMap(a -> a.unit().stream()).distinct().toList();
        // a sum with only one member is not stated here, and unlike things do not add up
        if (used.size() < Math.min(2, terms.keys.size()) || units.isEmpty() || units.stream().anyMatch(u -> !u.converts(units.get(0)))) {
            return;
        }
        List<Amount> unread = used.stream().filter(Amount::unread).toList();
        if (!unread.isEmpty()) {
            skipped.add(name(check), unread);
            return;
        }
        if (used.size() < terms.keys.size() && !unknown.isEmpty()) {
            skipped.addRows(name(check), unknown);
            return;
        }
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < terms.keys.size(); i++) {
            Amount amount = amounts.get(terms.keys.get(i));
            values.put("v" + i, amount == null || amount.unit().isEmpty() ? BigDecimal.ZERO
                    : amount.orZero().multiply(amount.unit().get().factor()).divide(units.get(0).factor()));
        }
        try {
            BigDecimal left = expressions.parse(terms.left).number(values);
            BigDecimal right = expressions.parse(terms.right).number(values);
            BigDecimal tolerance = check.getTolerance() == null ? BigDecimal.ZERO : check.getTolerance();
            if (left.subtract(right).abs().compareTo(tolerance) > 0) {
                differs(check, left, right, units.get(0), used);
            }
        } catch (ExpressionException e) {
            context.findings().add(Code.CHECK_FAILED, Location.object(found.table().mapping().getKey() + " · " + check.getKey()),
                    name(check), e.getMessage());
        }
    }

    private void differs(TableCheck check, BigDecimal left, BigDecimal right, Unit unit, List<Amount> used) {
        BigDecimal difference = left.subtract(right);
        Amount at = used.get(0);
        String cells = used.stream().map(a -> found.sheet().location(a.row(), a.column(), "").cell())
                .filter(c -> !c.isEmpty()).distinct().collect(Collectors.joining(", "));
        context.findings().add(Code.CHECK_DIFFERS, found.sheet().location(at.row(), at.column(), at.raw()), name(check),
                Differences.text(left), Differences.text(right), Differences.text(difference), unit.symbol(), cells,
                Differences.hint(difference, context.texts()));
    }

    private static String name(TableCheck check) {
        return check.getName() == null ? check.getKey() : check.getName();
    }

    /** The two sides with their keys replaced by plain variables: keys may have dots, variables may not. */
    private static final class Terms {
        private final List<String> keys = new ArrayList<>();
        private final String left;
        private final String right;

        Terms(TableCheck check, Set<String> known) {
            List<String> longest = known.stream().sorted(Comparator.comparingInt(String::length).reversed()
                    .thenComparing(Comparator.naturalOrder())).toList();
            this.left = plain(check.getLeft(), longest);
            this.right = plain(check.getRight(), longest);
        }

        private String plain(String text, List<String> known) {
            if (known.isEmpty() || text == null) {
                return text == null ? "" : text;
            }
            Matcher m = Pattern.compile("(?<![\\p{L}\\d_.])(" + known.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")(?![\\p{L}\\d_]|\\.[\\p{L}_])").matcher(text);
            StringBuilder out = new StringBuilder();
            while (m.find()) {
                if (!keys.contains(m.group(1))) {
                    keys.add(m.group(1));
                }
                m.appendReplacement(out, "v" + keys.indexOf(m.group(1)));
            }
            return m.appendTail(out).toString();
        }
    }
}
