package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementLine;

/** Fund statements as items: line by line, or two-sided as the office prints them. Blank amounts stay blank. */
final class StatementRows {

    private final Facts facts;

    StatementRows(Facts facts) {
        this.facts = facts;
    }

    Map<String, Object> statement(FundStatement s) {
        Map<String, Object> v = new HashMap<>();
        v.put("kind", s.getKind().getLiteral());
        v.put("statementYear", text(s.getYear()));
        v.put("statementScope", text(s.getScope()));
        v.put("title", text(s.getTitle()));
        v.put("tableNo", text(s.getTableNo()));
        v.put("unit", s.getUnit() == null ? "" : s.getUnit().symbol());
        // each amount by the code of its line, dots as underscores: income_subtotal
        flat(s.getLines()).forEach(line -> v.put(line.getCode().replace('.', '_'), Facts.adopted(line.getAmount()).flatMap(Facts::quantity)
                .<Object>map(Facts::figure).orElseGet(() -> new Missing(text(s.getYear()) + label(line)))));
        return v;
    }

    /** The statement that {@code fund.budget@2019#全市} names. */
    Optional<FundStatement> find(String template) {
        Evaluation e = facts.evaluation();
        Optional<SlotAddress> address = facts.address(template);
        List<FundStatement> found = e.getStatements().stream().filter(s -> address.isPresent()
                && address.get().matches(new SlotAddress("fund." + s.getKind().getLiteral(), text(s.getYear()), text(s.getScope())))).toList();
        List<FundStatement> own = found.stream().filter(s -> text(s.getYear()).equals(facts.year())).toList();
        List<FundStatement> best = found.size() > 1 ? own : found;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** The lines in printed order, details after their line. */
    List<Item> lines(FundStatement statement, Item within) {
        List<Item> rows = new ArrayList<>();
        for (StatementLine line : flat(statement.getLines())) {
            rows.add(within.inner(line.getCode(), line, Map.of("code", line.getCode(), "name", label(line), "amount", amount(line), "ofWhich", line.isOfWhich())));
        }
        return rows;
    }

    /**
     * Income on the left, expenditure on the right. Lines stand opposite each other by position; a 其中 line, and the
     * balance of the year, stand alone when the other side has none at that place.
     */
    List<Item> sides(FundStatement statement, Item within) {
        List<StatementLine> all = flat(statement.getLines());
        List<StatementLine> left = all.stream().filter(l -> l.getCode().startsWith("income.")).toList();
        List<StatementLine> right = all.stream().filter(l -> !l.getCode().startsWith("income.")).toList();
        List<Item> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            StatementLine l = i < left.size() ? left.get(i) : null;
            StatementLine r = j < right.size() ? right.get(j) : null;
            boolean lone = l != null && r != null && alone(l) != alone(r);
            if (lone && alone(l)) {
                r = null;
            } else if (lone) {
                l = null;
            }
            rows.add(row(rows.size(), l, r, within));
            i += l == null ? 0 : 1;
            j += r == null ? 0 : 1;
        }
        return rows;
    }

    /**
     * Income on the left, expenditure on the right, line by line whatever the lines are; the last lines of both sides, the
     * sums, stand opposite each other at the bottom.
     */
    List<Item> pairs(FundStatement statement, Item within) {
        List<StatementLine> all = flat(statement.getLines());
        List<StatementLine> left = all.stream().filter(l -> l.getCode().startsWith("income.")).toList();
        List<StatementLine> right = all.stream().filter(l -> !l.getCode().startsWith("income.")).toList();
        int rows = Math.max(left.size(), right.size());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            items.add(row(i, at(left, i, rows), at(right, i, rows), within));
        }
        return items;
    }

    private static StatementLine at(List<StatementLine> side, int row, int rows) {
        boolean last = row == rows - 1;
        return last && !side.isEmpty() ? side.get(side.size() - 1) : row < side.size() - 1 ? side.get(row) : null;
    }

    private static boolean alone(StatementLine line) {
        return line.isOfWhich() || line.getCode().endsWith(".balance");
    }

    private static Item row(int number, StatementLine left, StatementLine right, Item within) {
        return within.inner(Integer.toString(number + 1), new Object(), Map.of("left", label(left), "leftAmount", amount(left), "right", label(right), "rightAmount",
                amount(right), "leftCode", left == null ? "" : left.getCode(), "rightCode", right == null ? "" : right.getCode()));
    }

    static List<StatementLine> flat(List<StatementLine> lines) {
        List<StatementLine> all = new ArrayList<>();
        for (StatementLine line : lines) {
            all.add(line);
            all.addAll(flat(line.getDetails()));
        }
        return all;
    }

    /** Ordinal and name; 其中 before a part unless the name says so. */
    static String label(StatementLine line) {
        if (line == null) {
            return "";
        }
        String name = text(line.getName());
        String ordinal = text(line.getOrdinal());
        boolean named = name.startsWith("其中") || ordinal.startsWith("其中");
        // an ordinal kept without its mark gets one, so that 一 does not run into the name
        String mark = ordinal.isEmpty() || ordinal.matches(".*[、.．。:：)）]") ? "" : "、";
        return (line.isOfWhich() && !named ? "其中：" : "") + ordinal + mark + name;
    }

    private static Object amount(StatementLine line) {
        return line == null ? "" : Facts.adopted(line.getAmount()).flatMap(Facts::quantity).<Object>map(Facts::figure).orElse("");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
