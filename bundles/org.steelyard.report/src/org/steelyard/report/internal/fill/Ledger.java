package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.report.internal.formula.LedgerLine;
import org.steelyard.scoring.CriterionPoints;
import org.steelyard.scoring.Scorecard;

/**
 * The ledger: one row for each operand and judgement of each leaf, in the order of the tree; a leaf with neither has one
 * row. Judgements are stated as what a rule takes from them: points given, points deducted, 是 or 否, or the level.
 */
final class Ledger {

    private static final String JUDGED = "judgement.";

    private final Facts facts;
    private final Labels labels;

    Ledger(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    List<Item> rows(List<Item> leaves) {
        List<Item> rows = new ArrayList<>();
        for (Item leaf : leaves) {
            Indicator indicator = leaf.nearest(Indicator.class).orElseThrow();
            Scorecard.Line line = facts.line(indicator.getCode()).orElse(null);
            List<Scorecard.OperandLine> operands = line == null ? List.of() : line.entry().map(Scorecard.Entry::operands).orElse(List.of());
            if (operands.isEmpty()) {
                LedgerLine none = new LedgerLine(0, "", false, Optional.empty(), "");
                rows.add(leaf.inner("", new LedgerRow(indicator.getCode(), none, true), names("", "", "", "", "", "")));
            }
            for (int i = 0; i < operands.size(); i++) {
                rows.add(row(leaf, indicator, line, operands.get(i), i));
            }
        }
        return rows;
    }

    private Item row(Item leaf, Indicator indicator, Scorecard.Line line, Scorecard.OperandLine o, int position) {
        boolean judged = o.address().startsWith(JUDGED);
        Object value = judged ? judged(indicator, line, o) : OperandValue.of(o);
        Optional<BigDecimal> number = number(value);
        String unit = !judged ? o.unit().equals(Unit.ONE.symbol()) ? "" : o.unit() : number.isPresent() ? o.key().equals("judgement") ? labels.get("ledger.deduction") : labels.get("ledger.points") : "";
        LedgerLine ledgerLine = new LedgerLine(position, o.key(), judged, number, number.isPresent() || !(value instanceof String text) ? "" : text);
        return leaf.inner(o.key() + "." + position, new LedgerRow(indicator.getCode(), ledgerLine, position == 0),
                names(judged ? condition(indicator, o) : o.name(), value, unit, o.place().map(p -> p.text()).orElse(""), judged ? o.value().orElse("") : o.raw(), o.address()));
    }

    /** What was judged: the condition of a rule that deducts by conditions, else as the scorecard names it. */
    private static String condition(Indicator indicator, Scorecard.OperandLine o) {
        return !(indicator.getRule() instanceof ConditionalRule rule) ? o.name()
                : rule.getConditions().stream().filter(c -> o.key().equals(c.getKey())).map(c -> c.getText()).findFirst().orElse(o.name());
    }

    private static Map<String, Object> names(Object operand, Object value, String unit, String place, String printed, String address) {
        Map<String, Object> v = new HashMap<>();
        v.put("operand", operand);
        v.put("value", value);
        v.put("unit", unit);
        v.put("place", place);
        v.put("printed", printed);
        v.put("address", address);
        return v;
    }

    /** A percentage is held as a ratio in its cell, as rules take it. */
    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case BigDecimal plain -> Optional.of(plain);
            case Figure figure -> Optional.of(figure.value());
            default -> Optional.empty();
        };
    }

    private Object judged(Indicator indicator, Scorecard.Line line, Scorecard.OperandLine o) {
        String item = o.key().equals("judgement") ? "" : o.key();
        Optional<Judgement> judgement = facts.evaluation().getJudgements().stream()
                .filter(j -> indicator.getCode().equals(j.getIndicatorCode()) && item.equals(j.getItem() == null ? "" : j.getItem())).findFirst();
        if (judgement.isEmpty()) {
            return o.value().<Object>map(v -> v).orElseGet(() -> new Missing(o.name()));
        }
        Judgement j = judgement.get();
        Rule rule = indicator.getRule();
        Optional<Object> value = switch (rule) {
            case BooleanRule r -> yesNo(j.getStatus());
            case ConditionalRule r -> yesNo(j.getStatus());
            case OrdinalRule r -> r.getLevels().stream().filter(l -> l.getKey().equals(j.getLevel()) || text(l).equals(j.getLevel())).findFirst().map(Ledger::text);
            case null, default -> item.isEmpty() ? deduction(j, line) : points(j, indicator, item);
        };
        return value.orElseGet(() -> o.value().<Object>map(v -> v).orElseGet(() -> new Missing(o.name())));
    }

    private static String text(Level level) {
        return level.getText();
    }

    private static Optional<Object> yesNo(JudgementStatus status) {
        return switch (status) {
            case MET -> Optional.of("是");
            case NOT_MET -> Optional.of("否");
            default -> Optional.empty();
        };
    }

    private static Optional<Object> deduction(Judgement j, Scorecard.Line line) {
        Optional<BigDecimal> deduction = amount(j.getDeduction());
        return deduction.or(() -> amount(j.getPoints()).map(p -> line.weight().subtract(p))).map(d -> d);
    }

    private static Optional<Object> points(Judgement j, Indicator indicator, String item) {
        Optional<BigDecimal> given = amount(j.getPoints());
        if (given.isPresent()) {
            return given.map(g -> g);
        }
        Optional<BigDecimal> full = indicator.getCriteria().stream().filter(c -> item.equals(c.getNo())).flatMap(c -> CriterionPoints.of(indicator, c).stream()).findFirst();
        return switch (j.getStatus()) {
            case MET -> full.map(f -> amount(j.getDeduction()).map(f::subtract).orElse(f));
            case NOT_MET -> Optional.of(BigDecimal.ZERO);
            default -> full.flatMap(f -> amount(j.getDeduction()).map(f::subtract));
        };
    }

    private static Optional<BigDecimal> amount(org.steelyard.model.claim.Slot slot) {
        return Facts.adopted(slot).flatMap(Facts::quantity).filter(q -> q.unit().converts(Unit.POINTS)).map(Quantity::value);
    }
}
