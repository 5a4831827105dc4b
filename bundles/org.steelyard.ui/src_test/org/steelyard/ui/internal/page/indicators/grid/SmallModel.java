package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.Measure;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

/** An evaluation with one indicator of each kind that is edited differently, scored by the real engine. */
final class SmallModel {

    static final RubricFactory RUBRIC = RubricFactory.eINSTANCE;
    final Texts texts = Texts.of(GridColumn.class, Locale.SIMPLIFIED_CHINESE);
    final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    final Rubric rubric = RUBRIC.createRubric();

    SmallModel() {
        evaluation.setRubric(rubric);
        evaluation.setPeriod(EvaluationFactory.eINSTANCE.createPeriod());
        evaluation.getPeriod().getYears().add("2019");
        rubric.setId("r");
        rubric.setName("指标体系");
        rubric.setRounding(RUBRIC.createRoundingPolicy());
        Indicator a = group("A", "产出");
        Indicator direct = leaf(a, "A1", "完成率", 5, RUBRIC.createProportionalRule());
        ((ProportionalRule) direct.getRule()).setTarget(BigDecimal.ONE);
        operand(direct, "rate", "完成率", "x.rate@2019", "%");
        direct.setTarget(Target.valueOf(">=|90|%"));
        Indicator computed = leaf(a, "A2", "执行率", 5, RUBRIC.createProportionalRule());
        ((ProportionalRule) computed.getRule()).setTarget(BigDecimal.ONE);
        operand(computed, "spent", "支出", "x.spent@2019", "万元");
        operand(computed, "all", "预算", "x.all@2019", "万元");
        Measure measure = RUBRIC.createMeasure();
        measure.setExpression("spent / all");
        measure.setUnit(Unit.PERCENT);
        computed.setMeasure(measure);
        Indicator b = group("B", "管理");
        Indicator list = leaf(b, "B1", "制度健全", 4, RUBRIC.createChecklistRule());
        criterion(list, "①", "有制度");
        criterion(list, "②", "有监督");
        leaf(b, "B2", "合规", 3, RUBRIC.createManualRule());
        Indicator level = leaf(b, "B3", "及时", 3, RUBRIC.createOrdinalRule());
        level(level, "on", "及时", "3");
        level(level, "late", "不及时", "0");
        state("x.rate", "80", "%");
        state("x.spent", "50", "万元");
        state("x.all", "100", "万元");
    }

    Indicator group(String code, String name) {
        Indicator group = RUBRIC.createIndicator();
        group.setCode(code);
        group.setName(name);
        rubric.getIndicators().add(group);
        return group;
    }

    Indicator leaf(Indicator group, String code, String name, int weight, Rule rule) {
        Indicator leaf = RUBRIC.createIndicator();
        leaf.setCode(code);
        leaf.setName(name);
        leaf.setWeight(BigDecimal.valueOf(weight));
        leaf.setRule(rule);
        group.getChildren().add(leaf);
        group.setWeight((group.getWeight() == null ? BigDecimal.ZERO : group.getWeight()).add(leaf.getWeight()));
        return leaf;
    }

    private static void operand(Indicator leaf, String key, String name, String address, String unit) {
        Operand operand = RUBRIC.createOperand();
        operand.setKey(key);
        operand.setName(name);
        operand.setAddress(address);
        operand.setUnit(new Unit(unit));
        leaf.getOperands().add(operand);
    }

    private static void criterion(Indicator leaf, String no, String text) {
        Criterion criterion = RUBRIC.createCriterion();
        criterion.setNo(no);
        criterion.setText(text);
        criterion.setPoints(BigDecimal.TWO);
        leaf.getCriteria().add(criterion);
    }

    private static void level(Indicator leaf, String key, String text, String points) {
        Level level = RUBRIC.createLevel();
        level.setKey(key);
        level.setText(text);
        level.setPoints(new BigDecimal(points));
        ((OrdinalRule) leaf.getRule()).getLevels().add(level);
    }

    /** Another statement; the first one of a slot is adopted. */
    Slot state(String key, String number, String unit) {
        DataItem item = evaluation.getItems().stream().filter(i -> key.equals(i.getKey())).findFirst().orElseGet(() -> {
            DataItem made = EvaluationFactory.eINSTANCE.createDataItem();
            made.setKey(key);
            made.setPeriod("2019");
            made.setSlot(ClaimFactory.eINSTANCE.createSlot());
            evaluation.getItems().add(made);
            return made;
        });
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.of(Quantity.of(number, unit)));
        claim.setOrigin(Origin.IMPORTED);
        claim.setWhere("表一");
        item.getSlot().getClaims().add(claim);
        if (item.getSlot().getAdopted() == null) {
            item.getSlot().setAdopted(claim);
        }
        return item.getSlot();
    }

    Judgement judge(String code, String item, JudgementStatus status) {
        Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
        judgement.setIndicatorCode(code);
        judgement.setItem(item.isEmpty() ? null : item);
        judgement.setStatus(status);
        evaluation.getJudgements().add(judgement);
        return judgement;
    }

    Optional<Scorecard> score() {
        return Optional.of(new Scoring(Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED));
    }

    GridRows rows() {
        return new GridRows(texts, evaluation, score());
    }

    CellEdits edits(GridRows rows) {
        return new CellEdits(texts, rows, Optional.empty());
    }
}
