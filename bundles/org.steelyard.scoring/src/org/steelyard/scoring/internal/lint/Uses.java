package org.steelyard.scoring.internal.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steelyard.expression.Expression;
import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.expression.FunctionSet;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.rubric.Aggregation;
import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Measure;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.TextMatchRule;
import org.steelyard.model.rubric.Veto;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.scoring.internal.rule.RuleKind;

/** Expressions can be read, and operands are what they use: none is missing, none superfluous. */
final class Uses implements Check {

    private static final Set<String> GIVEN = Set.of("value", "weight", "target", "score");

    private final Expressions expressions;
    private final Sentences sentences;

    Uses(java.util.Locale locale, Sentences sentences) {
        this.expressions = new Expressions(locale, FunctionSet.of(Set.of("judged"), (name, arguments) -> true));
        this.sentences = sentences;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Indicator leaf : subject.leaves()) {
            Set<String> declared = operands(leaf, findings);
            Set<String> used = new HashSet<>();
            measure(leaf, declared, used, findings);
            if (leaf.getRule() != null) {
                rule(leaf, leaf.getRule(), declared, used, findings);
                if (leaf.getRule().getWritten() != null) {
                    rule(leaf, leaf.getRule().getWritten(), declared, used, findings);
                }
            }
            named(leaf, leaf.getTargetOperand() == null ? List.of() : List.of(leaf.getTargetOperand()), declared, used, findings);
            used.addAll(sentences.variables(leaf));
            unused(leaf, used, findings);
        }
    }

    private static Set<String> operands(Indicator leaf, Findings findings) {
        Set<String> keys = new HashSet<>();
        for (Operand operand : leaf.getOperands()) {
            if (operand.getKey() == null || !operand.getKey().matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                findings.error("lint.operand-key", leaf, operand.getKey());
            } else if (!keys.add(operand.getKey())) {
                findings.error("lint.operand-duplicate", leaf, operand.getKey());
            }
            try {
                SlotAddress.fill(operand.getAddress() == null ? "" : operand.getAddress(), Map.of("year", "2000", "scope", "x"));
            } catch (IllegalArgumentException e) {
                findings.error("lint.operand-address", leaf, operand.getKey(), operand.getAddress());
            }
        }
        return keys;
    }

    private void measure(Indicator leaf, Set<String> declared, Set<String> used, Findings findings) {
        Measure measure = leaf.getMeasure();
        boolean only = leaf.getRule() != null && (RuleKind.of(leaf.getRule()).measures() || leaf.getRule() instanceof TextMatchRule);
        if (measure != null && measure.getExpression() != null && !measure.getExpression().isBlank()) {
            expression(leaf, measure.getExpression(), declared, used, findings);
        } else if ((measure == null || measure.getAggregation() == null) && only) {
            List<Operand> needed = leaf.getOperands().stream().filter(each -> !each.isOptional()).toList();
            if (needed.size() == 1) {
                used.add(needed.get(0).getKey());
            } else if (!(leaf.getRule() instanceof TextMatchRule)) {
                findings.error("lint.measure", leaf, leaf.getName(), needed.size());
            }
        }
        if (measure != null && measure.getAggregation() != null) {
            Aggregation aggregation = measure.getAggregation();
            named(leaf, aggregation.getValues(), declared, used, findings);
            named(leaf, aggregation.getWeights(), declared, used, findings);
        }
    }

    private static void named(Indicator leaf, List<String> keys, Set<String> declared, Set<String> used, Findings findings) {
        for (String key : keys) {
            used.add(key);
            if (!key.isBlank() && !declared.contains(key)) {
                findings.error("lint.operand-undeclared", leaf, key);
            }
        }
    }

    private void rule(Indicator leaf, Rule rule, Set<String> declared, Set<String> used, Findings findings) {
        List<String> texts = new ArrayList<>();
        switch (rule) {
            case FormulaRule formula -> texts.add(formula.getExpression() == null ? "" : formula.getExpression());
            case ConditionalRule conditional -> conditional.getConditions().forEach(each -> {
                if (each.getWhen() != null && !each.getWhen().isBlank()) {
                    constant(leaf, each.getWhen(), "lint.condition-always", "lint.condition-never", each.getText(), findings);
                    texts.add(each.getWhen());
                }
            });
            case YearOnYearRule year -> {
                texts.addAll(year.getCurrent());
                texts.addAll(year.getPrevious());
            }
            default -> {
                // no expressions of its own
            }
        }
        rule.getAdjustments().forEach(adjustment -> {
            switch (adjustment) {
                case Veto veto -> {
                    texts.add(veto.getWhen() == null ? "" : veto.getWhen());
                    constant(leaf, veto.getWhen(), "lint.veto-always", "lint.veto-never", veto.getWhen(), findings);
                }
                case Bonus bonus -> {
                    texts.add(bonus.getPoints() == null ? "" : bonus.getPoints());
                    if (bonus.getWhen() != null && !bonus.getWhen().isBlank()) {
                        texts.add(bonus.getWhen());
                    }
                }
                default -> {
                    // a cap has no expression
                }
            }
        });
        texts.forEach(text -> expression(leaf, text, declared, used, findings));
    }

    private void expression(Indicator leaf, String text, Set<String> declared, Set<String> used, Findings findings) {
        try {
            Expression expression = expressions.parse(text);
            used.addAll(expression.variables());
            expression.variables().stream().filter(name -> !declared.contains(name) && !GIVEN.contains(name))
                    .forEach(name -> findings.error("lint.operand-undeclared", leaf, name));
        } catch (ExpressionException e) {
            findings.error("lint.expression", leaf, e.getMessage());
        }
    }

    /** A condition of literals only always holds or never does. */
    private void constant(Indicator leaf, String when, String always, String never, String name, Findings findings) {
        try {
            Expression expression = expressions.parse(when == null ? "" : when);
            if (expression.variables().isEmpty() && !when.contains("judged")) {
                if (expression.truth(Map.of())) {
                    findings.error(always, leaf, name);
                } else {
                    findings.warning(never, leaf, name);
                }
            }
        } catch (ExpressionException e) {
            // it is reported where all expressions are read; one that reads but gives no truth is reported here
            if (e.position() < 0) {
                findings.error("lint.expression", leaf, e.getMessage());
            }
        }
    }

    private static void unused(Indicator leaf, Set<String> used, Findings findings) {
        for (Operand operand : leaf.getOperands()) {
            if (!used.contains(operand.getKey())) {
                findings.warning("lint.operand-unused", leaf, operand.getName(), operand.getKey());
            }
        }
    }
}
