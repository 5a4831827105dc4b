package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steelyard.model.rubric.Condition;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 条件扣分: full points, less the cost of each condition that holds. */
record Conditional(ConditionalRule rule) implements RuleKind {

    @Override
    public String name() {
        return "conditional";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        List<String> conditions = rule.getConditions().stream().map(each -> leaf.phrases().get("conditional.item", each.getText(),
                each.getCost() == null ? "?" : Phrases.plain(each.getCost()))).toList();
        return leaf.phrases().get("conditional", Phrases.plain(leaf.weight()), leaf.phrases().clauses(conditions));
    }

    @Override
    public Reach reach(Leaf leaf) {
        BigDecimal costs = rule.getConditions().stream().map(Condition::getCost).filter(c -> c != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Reach.of(leaf.weight().subtract(costs).max(rule.getFloor()), leaf.weight());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        List<String> missing = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (Condition condition : rule.getConditions()) {
            try {
                if (holds(leaf, inputs, condition)) {
                    losses.add(loss(leaf, inputs, condition));
                }
            } catch (MissingInput e) {
                missing.addAll(e.reasons());
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingInput(missing);
        }
        BigDecimal result = losses.stream().map(Loss::points).reduce(leaf.weight(), BigDecimal::subtract);
        StringBuilder calculation = new StringBuilder(Phrases.plain(leaf.weight()));
        losses.forEach(loss -> calculation.append('−').append(Phrases.plain(loss.points())));
        return new Outcome(result.max(rule.getFloor()),
                losses.isEmpty() ? leaf.phrases().get("conditional.none") : Outcome.equation(calculation.toString(), result), losses, List.of());
    }

    private static boolean holds(Leaf leaf, Inputs inputs, Condition condition) {
        if (condition.getWhen() != null && !condition.getWhen().isBlank()) {
            return inputs.truth(condition.getWhen(), Map.of());
        }
        return switch (inputs.judged(condition.getKey()).status()) {
            case MET -> true;
            case NOT_MET -> false;
            case PARTIAL, UNKNOWN -> throw new MissingInput(
                    leaf.phrases().get("missing.condition", leaf.indicator().getName(), condition.getText()));
        };
    }

    private static Loss loss(Leaf leaf, Inputs inputs, Condition condition) {
        if (condition.getCost() == null) {
            throw new MissingInput(leaf.phrases().get("missing.cost", leaf.indicator().getName(), condition.getText()));
        }
        Judged judged = inputs.judged(condition.getKey());
        return new Loss(condition.getCost(), judged.reason().isEmpty() ? condition.getText() : judged.reason());
    }
}
