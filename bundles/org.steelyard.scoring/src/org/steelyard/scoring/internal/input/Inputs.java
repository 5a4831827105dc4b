package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.expression.FunctionSet;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.text.Phrases;
import org.steelyard.scoring.Scorecard.OperandLine;

/** What the evaluation offers to the rule of one indicator. */
public final class Inputs {

    private final Leaf leaf;
    private final Expressions expressions;
    private final JudgementReader judgements;
    private final Map<String, OperandValue> operands = new LinkedHashMap<>();
    private Optional<Measured> measured = Optional.empty();

    /** The inputs of this indicator. */
    public Inputs(Leaf leaf, Facts facts, Expressions expressions) {
        this.leaf = leaf;
        this.expressions = expressions;
        this.judgements = new JudgementReader(facts.judgements().getOrDefault(leaf.indicator().getCode(), Map.of()), leaf.phrases());
        for (Operand operand : leaf.indicator().getOperands()) {
            operands.put(operand.getKey(), new OperandReader(facts, leaf.phrases(), operand).read());
        }
    }

    /** Operands by key, in the order of the rubric. */
    public Map<String, OperandValue> operands() {
        return operands;
    }

    /** Values of the operands that have one. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        operands.forEach((key, operand) -> operand.value().ifPresent(value -> values.put(key, value)));
        return values;
    }

    /** Why operands that are needed have no value. */
    public List<String> missing() {
        return operands.values().stream().flatMap(each -> each.missing().stream()).toList();
    }

    /** Remarks on the operands. */
    public List<String> notes() {
        return operands.values().stream().flatMap(each -> Stream.concat(each.notes().stream(), stated(each))).toList();
    }

    // a target is a bound by nature; a result that is no more than one is worth a word
    private Stream<String> stated(OperandValue operand) {
        return operand.operand().getKey().equals(leaf.indicator().getTargetOperand()) ? Stream.empty() : operand.bound().stream()
                .map(b -> leaf.phrases().get("note.bound", operand.operand().getName(), (b.comparator() == Target.Comparator.AT_LEAST ? "≥" : "≤")
                        + Phrases.plain(b.value()) + b.unit()));
    }

    /** Claims and judgements for the ledger. */
    public List<OperandLine> lines() {
        List<OperandLine> lines = new ArrayList<>();
        operands.values().forEach(each -> lines.addAll(each.lines()));
        lines.addAll(judgements.lines(leaf.indicator().getCode(), this::nameOfItem, this::textOfLevel));
        return lines;
    }

    // the key of a level is for formulas, its words are for people
    private String textOfLevel(String key) {
        return leaf.indicator().getRule() instanceof OrdinalRule ordinal
                ? ordinal.getLevels().stream().filter(l -> key.equals(l.getKey())).map(Level::getText).findFirst().orElse(key) : key;
    }

    private String nameOfItem(String item) {
        List<Criterion> criteria = leaf.indicator().getCriteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (Leaf.item(criteria.get(i), i).equals(item)) {
                return criteria.get(i).getText();
            }
        }
        return leaf.indicator().getName();
    }

    /** The judgement of an item; of the whole indicator when the item is empty. */
    public Judged judged(String item) {
        return judgements.judged(item, item.isEmpty() ? leaf.indicator().getName() : leaf.indicator().getName() + item);
    }

    /**
     * The value of an operand.
     *
     * @throws MissingInput when it has none
     */
    public Object operand(String key) {
        OperandValue operand = operands.get(key);
        if (operand == null) {
            throw new MissingInput(leaf.phrases().get("missing.undeclared", key));
        }
        return operand.value().orElseThrow(() -> new MissingInput(
                operand.missing().isEmpty() ? List.of(leaf.phrases().get("missing.optional", operand.operand().getName())) : operand.missing()));
    }

    /**
     * The measured value.
     *
     * @throws MissingInput when it cannot be told
     */
    public Measured measured() {
        if (measured.isEmpty()) {
            measured = Optional.of(new Measurer(leaf, this).measure());
        }
        return measured.get();
    }

    /** The bound, when the measured value is one operand of which no more is stated than a bound. */
    public Optional<Target> bound() {
        List<Operand> needed = leaf.needed();
        return needed.size() == 1 ? operands.get(needed.get(0).getKey()).bound() : Optional.empty();
    }

    /** The measured value when it is known already. */
    public Optional<Measured> measuredSoFar() {
        return measured;
    }

    /**
     * The value of an expression over the operands and these further values.
     *
     * @throws MissingInput when it has none
     */
    public Object evaluate(String expression, Map<String, ?> further) {
        Map<String, Object> values = values();
        values.putAll(further);
        try {
            return expressions(expression).parse(expression).evaluate(values);
        } catch (ExpressionException e) {
            throw new MissingInput(e.variable().filter(operands::containsKey)
                    .map(key -> leaf.phrases().get("missing.optional", operands.get(key).operand().getName())).orElse(e.getMessage()));
        }
    }

    /** As {@link #evaluate}, a number. */
    public BigDecimal number(String expression, Map<String, ?> further) {
        if (evaluate(expression, further) instanceof BigDecimal number) {
            return number;
        }
        throw new MissingInput(leaf.phrases().get("missing.no-number", expression));
    }

    /** As {@link #evaluate}, yes or no. */
    public boolean truth(String expression, Map<String, ?> further) {
        if (evaluate(expression, further) instanceof Boolean truth) {
            return truth;
        }
        throw new MissingInput(leaf.phrases().get("missing.no-truth", expression));
    }

    // judged('key') belongs to one indicator, so these few are not shared
    private Expressions expressions(String text) {
        return text.contains("judged") ? new Expressions(locale(), FunctionSet.of(Set.of("judged"), this::holds)) : expressions;
    }

    private Locale locale() {
        return leaf.phrases().locale();
    }

    private Object holds(String function, List<Object> arguments) {
        String item = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
        Judged judged = judged(item);
        if (judged.status() == JudgementStatus.UNKNOWN) {
            throw new ExpressionException(leaf.phrases().get("missing.judgement", leaf.indicator().getName(), item));
        }
        return judged.status() == JudgementStatus.MET;
    }
}
