package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.FormulaRule;
import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.Measure;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.PartialStep;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.model.rubric.Veto;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard.Entry;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.Reading;

/** Small rubrics for tests. */
final class Rubrics {

    static final RubricFactory FACTORY = RubricFactory.eINSTANCE;

    private Rubrics() {
    }

    static BigDecimal n(String number) {
        return number == null || number.isEmpty() ? null : new BigDecimal(number);
    }

    /** A rubric of these leaves whose weights add up, with two grades. */
    static Rubric rubric(Indicator... leaves) {
        Rubric rubric = FACTORY.createRubric();
        rubric.setId("test");
        rubric.setName("试行指标体系");
        rubric.getIndicators().addAll(List.of(leaves));
        rubric.setTotal(List.of(leaves).stream().map(Indicator::getWeight).reduce(BigDecimal.ZERO, BigDecimal::add));
        rubric.setRounding(FACTORY.createRoundingPolicy());
        String line = rubric.getTotal().multiply(n("0.9")).toPlainString();
        rubric.getGrades().add(grade("优", line, rubric.getTotal().toPlainString(), true));
        rubric.getGrades().add(grade("差", "0", line, false));
        return rubric;
    }

    static GradeBand grade(String name, String min, String max, boolean maxIn) {
        GradeBand band = FACTORY.createGradeBand();
        band.setName(name);
        band.setMin(n(min));
        band.setMax(n(max));
        band.setMaxInclusive(maxIn);
        return band;
    }

    static Indicator leaf(String weight, Rule rule) {
        Indicator leaf = FACTORY.createIndicator();
        leaf.setCode("X1");
        leaf.setName("指标");
        leaf.setWeight(n(weight));
        leaf.setRule(rule);
        return leaf;
    }

    /** A leaf measured by one operand {@code x} in this unit. */
    static Indicator measured(String weight, Rule rule, String unit) {
        return with(leaf(weight, rule), operand("x", "data.x@{year}", unit));
    }

    static Indicator with(Indicator leaf, Operand... operands) {
        leaf.getOperands().addAll(List.of(operands));
        return leaf;
    }

    static Operand operand(String key, String address, String unit) {
        Operand operand = FACTORY.createOperand();
        operand.setKey(key);
        operand.setName("操作数" + key);
        operand.setAddress(address);
        operand.setUnit(unit.isEmpty() ? null : new Unit(unit));
        return operand;
    }

    static Measure measure(String expression, String unit, Integer places) {
        Measure measure = FACTORY.createMeasure();
        measure.setExpression(expression);
        measure.setUnit(unit.isEmpty() ? null : new Unit(unit));
        measure.setPlaces(places);
        return measure;
    }

    static LinearDeductionRule linear(Direction direction, String target, String step, String cost, StepBasis basis, PartialStep part) {
        LinearDeductionRule rule = FACTORY.createLinearDeductionRule();
        rule.setDirection(direction);
        rule.setTarget(n(target));
        rule.setStep(n(step));
        rule.setCost(n(cost));
        rule.setStepBasis(basis);
        rule.setPartialStep(part);
        return rule;
    }

    /** Tiers from texts such as {@code [0.6,0.7) 5}; an empty bound is infinite. */
    static TiersRule tiers(String... tiers) {
        TiersRule rule = FACTORY.createTiersRule();
        for (String text : tiers) {
            String range = text.substring(0, text.indexOf(' '));
            String[] bounds = range.substring(1, range.length() - 1).split(",", -1);
            Tier tier = FACTORY.createTier();
            tier.setMin(n(bounds[0]));
            tier.setMinInclusive(range.startsWith("["));
            tier.setMax(n(bounds[1]));
            tier.setMaxInclusive(range.endsWith("]"));
            tier.setPoints(n(text.substring(text.indexOf(' ') + 1)));
            rule.getTiers().add(tier);
        }
        return rule;
    }

    static ProportionalRule proportional(String target, String cap) {
        ProportionalRule rule = FACTORY.createProportionalRule();
        rule.setTarget(n(target));
        rule.setCap(n(cap));
        return rule;
    }

    static FormulaRule formula(String expression) {
        FormulaRule rule = FACTORY.createFormulaRule();
        rule.setExpression(expression);
        return rule;
    }

    static BooleanRule yesNo(String yes) {
        BooleanRule rule = FACTORY.createBooleanRule();
        rule.setPointsTrue(n(yes));
        return rule;
    }

    /** Levels from texts such as {@code good 13-15} or {@code none 0}. */
    static OrdinalRule ordinal(String... levels) {
        OrdinalRule rule = FACTORY.createOrdinalRule();
        for (String text : levels) {
            String[] part = text.split(" ");
            String[] range = part[1].split("-");
            Level level = FACTORY.createLevel();
            level.setKey(part[0]);
            level.setText("等级" + part[0]);
            level.setPoints(n(range[range.length - 1]));
            level.setMinPoints(range.length > 1 ? n(range[0]) : null);
            rule.getLevels().add(level);
        }
        return rule;
    }

    /** A checklist whose items ① ② … have these points. */
    static Indicator checklist(String weight, String... points) {
        ChecklistRule rule = FACTORY.createChecklistRule();
        rule.setPartialStep(n("0.5"));
        Indicator leaf = leaf(weight, rule);
        for (int i = 0; i < points.length; i++) {
            leaf.getCriteria().add(criterion(Character.toString('①' + i), points[i]));
        }
        return leaf;
    }

    static Criterion criterion(String no, String points) {
        Criterion criterion = FACTORY.createCriterion();
        criterion.setNo(no);
        criterion.setText("条目" + no);
        criterion.setPoints(n(points));
        return criterion;
    }

    static <R extends Rule> R vetoed(R rule, String when, String points) {
        Veto veto = FACTORY.createVeto();
        veto.setWhen(when);
        veto.setPoints(n(points));
        rule.getAdjustments().add(veto);
        return rule;
    }

    static <R extends Rule> R bonus(R rule, String when, String points, String max) {
        Bonus bonus = FACTORY.createBonus();
        bonus.setWhen(when);
        bonus.setPoints(points);
        bonus.setMax(n(max));
        rule.getAdjustments().add(bonus);
        return rule;
    }

    /** The line of the only leaf. */
    static Line line(Indicator leaf, UnaryOperator<Evaluations> facts) {
        return line(leaf, facts, rubric -> {
        });
    }

    static Line line(Indicator leaf, UnaryOperator<Evaluations> facts, Consumer<Rubric> change) {
        Rubric rubric = rubric(leaf);
        change.accept(rubric);
        Evaluations evaluation = facts.apply(new Evaluations(rubric));
        return new Scoring(Locale.CHINESE).score(evaluation.evaluation(), Reading.APPLIED).line("X1").orElseThrow();
    }

    /** The line when the operand {@code x} has this value. */
    static Line line(Indicator leaf, String value, String unit) {
        return line(leaf, e -> e.number("data.x@2019", value, unit));
    }

    static Entry entry(Line line) {
        return line.entry().orElseThrow();
    }
}
