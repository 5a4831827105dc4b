package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 公式计分: an expression over {@code value}, {@code weight}, {@code target} and the operands. */
record Formula(FormulaRule rule) implements RuleKind {

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public boolean measures() {
        return rule.getExpression() != null && rule.getExpression().matches("(?s).*\\bvalue\\b.*");
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().get("formula", rule.getExpression() == null ? "?" : rule.getExpression());
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.UNKNOWN;
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        if (rule.getExpression() == null || rule.getExpression().isBlank()) {
            throw new MissingInput(leaf.phrases().get("missing.parameters", leaf.indicator().getName()));
        }
        Map<String, Object> further = new HashMap<>();
        further.put("weight", leaf.weight());
        if (measures()) {
            further.put("value", inputs.measured().value());
        }
        leaf.target().ifPresent(target -> further.put("target", target));
        BigDecimal result = inputs.number(rule.getExpression(), further);
        return Outcome.of(result, leaf.weight(), Outcome.equation(rule.getExpression(), result),
                leaf.phrases().get("formula.lost", leaf.indicator().getName(), Phrases.plain(result)));
    }
}
