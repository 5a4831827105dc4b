package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.model.evaluation.JudgementStatus.MET;
import static org.steelyard.model.evaluation.JudgementStatus.NOT_MET;
import static org.steelyard.model.evaluation.JudgementStatus.PARTIAL;
import static org.steelyard.model.evaluation.JudgementStatus.UNKNOWN;
import static org.steelyard.scoring.Rubrics.FACTORY;
import static org.steelyard.scoring.Rubrics.checklist;
import static org.steelyard.scoring.Rubrics.entry;
import static org.steelyard.scoring.Rubrics.leaf;
import static org.steelyard.scoring.Rubrics.line;
import static org.steelyard.scoring.Rubrics.linear;
import static org.steelyard.scoring.Rubrics.measure;
import static org.steelyard.scoring.Rubrics.measured;
import static org.steelyard.scoring.Rubrics.n;
import static org.steelyard.scoring.Rubrics.operand;
import static org.steelyard.scoring.Rubrics.proportional;
import static org.steelyard.scoring.Rubrics.tiers;
import static org.steelyard.scoring.Rubrics.with;
import static org.steelyard.scoring.Rubrics.yesNo;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.BelowPivot;
import org.steelyard.model.rubric.Condition;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.PartialStep;
import org.steelyard.model.rubric.SeriesReading;
import org.steelyard.model.rubric.Shortfall;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.Loss;

/** Each kind of rule: met, missed, on the boundary, without its input. */
class RuleKindsTest {

    private static void scores(String expected, Line line) {
        BigDecimal score = line.score().orElseThrow(() -> new AssertionError(entry(line).missing().toString()));
        assertEquals(0, n(expected).compareTo(score), () -> score + " by " + entry(line).calculation());
        BigDecimal losses = entry(line).losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, line.lost().orElseThrow().compareTo(losses), "losses add up to what was lost");
    }

    private static void missing(String part, Line line) {
        assertTrue(line.score().isEmpty(), () -> "scored " + line.score());
        assertTrue(entry(line).missing().stream().anyMatch(reason -> reason.contains(part)), () -> entry(line).missing().toString());
    }

    @Nested
    class Checklists {

        @Test
        void anAllocatedPartOfAnItemCounts() {
            scores("2.5", line(checklist("3", "1", "2"), e -> e.judged("X1", "①", PARTIAL, "0.5", "").judged("X1", "②", MET, "", "")));
        }

        @Test
        void aDeductionOfTheWholeIsTakenFromTheSum() {
            Line line = line(checklist("4", "1", "1", "2"), e -> e.deducted("X1", "2.5", "未逐条分摊"));
            scores("1.5", line);
            assertEquals(List.of(new Loss(n("2.5"), "未逐条分摊")), entry(line).losses());
        }

        @Test
        void itemsLostAndAWholeDeductionAddUpAndAreNoted() {
            Line line = line(checklist("4", "2", "2"), e -> e.judged("X1", "①", NOT_MET, "", "").deducted("X1", "0.5", "其他"));
            scores("1.5", line);
            assertTrue(entry(line).notes().toString().contains("另有未分摊到条目的扣分 0.5 分"));
        }

        @Test
        void neverBelowZero() {
            scores("0", line(checklist("2", "1", "1"), e -> e.deducted("X1", "3", "")));
        }

        @Test
        void itemsWithoutPointsShareTheWeight() {
            scores("1", line(checklist("3", null, null, null), e -> e.judged("X1", "①", MET, "", "").judged("X1", "②", NOT_MET, "", "")
                    .judged("X1", "③", NOT_MET, "", "")));
        }

        @Test
        void theirSharesAddUpWhereTheyDoNotDivide() {
            scores("4", line(checklist("4", null, null, null), e -> e.judged("X1", "①", MET, "", "").judged("X1", "②", MET, "", "")
                    .judged("X1", "③", MET, "", "")));
        }

        @Test
        void anItemWithoutPointsAmongOthersIsAGap() {
            missing("①没有分值", line(checklist("3", null, "2"), e -> e.judged("X1", "①", MET, "", "").judged("X1", "②", MET, "", "")));
        }

        @Test
        void anItemNotJudgedIsNamed() {
            missing("②尚未判断", line(checklist("2", "1", "1"), e -> e.judged("X1", "①", MET, "", "")));
        }

        @Test
        void allItemsNotJudgedAreNamedAtOnce() {
            assertEquals(2, entry(line(checklist("2", "1", "1"), e -> e)).missing().size());
        }

        @ParameterizedTest
        @CsvSource({"1.5", "-0.5"})
        void pointsBeyondTheItemAreRefused(String points) {
            missing("不在 0 至 1 分之间", line(checklist("1", "1"), e -> e.judged("X1", "①", PARTIAL, points, "")));
        }

        @Test
        void pointsOffTheStepAreNoted() {
            Line line = line(checklist("1", "1"), e -> e.judged("X1", "①", PARTIAL, "0.3", ""));
            scores("0.3", line);
            assertTrue(entry(line).notes().toString().contains("不是 0.5 分的整数倍"));
        }

        @Test
        void pointsAndDeductionThatDisagreeAreRefused() {
            missing("不符", line(checklist("1", "1"), e -> {
                e.judged("X1", "①", PARTIAL, "0.5", "").evaluation().getJudgements().getFirst()
                        .setDeduction(Evaluations.slot(Value.valueOf("q 0.3|分")));
                return e;
            }));
        }

        @Test
        void whatWasImportedAsAStatementCounts() {
            scores("1", line(checklist("2", "1", "1"), e -> {
                e.judgement("X1", "①").setStated(Evaluations.slot(new Value.Text("符合")));
                e.judgement("X1", "②").setStated(Evaluations.slot(new Value.Text("不符合")));
                return e;
            }));
        }
    }

    @Nested
    class Deviations {

        private Indicator execution(BelowPivot below) {
            DeviationRule rule = FACTORY.createDeviationRule();
            rule.setBelow(below);
            rule.setFactor(n("5"));
            Indicator leaf = measured("5", rule, "%");
            leaf.setMeasure(measure("x", "%", 2));
            return leaf;
        }

        @ParameterizedTest
        @CsvSource({"117.10,4.1", "100,5", "100.01,5", "101,4.9", "99,4.9", "50,2.5", "0,0", "200,0", "300,0"})
        void proportionalBelow(String value, String score) {
            // 100.01 % loses 0.0005, which is nothing by the first decimal
            scores(score, line(execution(BelowPivot.PROPORTIONAL), value, "%"));
        }

        @ParameterizedTest
        @CsvSource({"99,5", "50,5", "120,4"})
        void fullBelow(String value, String score) {
            scores(score, line(execution(BelowPivot.FULL), value, "%"));
        }

        @Test
        void withoutAFactorThereIsNoScore() {
            missing("参数不全", line(measured("5", FACTORY.createDeviationRule(), "%"), "117", "%"));
        }
    }

    @Nested
    class Proportions {

        @ParameterizedTest
        @CsvSource({"40,1.2", "100,3", "130,3", "0,0", "-5,0", "41.67,1.3"})
        void upToFullPoints(String value, String score) {
            scores(score, line(measured("3", proportional("1", "1"), "%"), value, "%"));
        }

        @Test
        void aTargetOfZeroIsRefused() {
            missing("零或负数", line(measured("3", proportional("0", "1"), "个"), "5", "个"));
        }
    }

    @Nested
    class LinearSteps {

        @ParameterizedTest
        @CsvSource({"138000,3", "140000,3", "136620,2", "137310,2.5", "133860,0", "0,0"})
        void relativeToTheTargetOfTheIndicator(String value, String score) {
            Indicator leaf = measured("3", linear(Direction.AT_LEAST, null, "0.01", "1", StepBasis.RELATIVE, PartialStep.CONTINUOUS), "人");
            leaf.setTarget(Target.valueOf(">=|13.8|万人"));
            scores(score, line(leaf, value, "人"));
        }

        @ParameterizedTest
        @CsvSource({"UP,96.5,1", "DOWN,96.5,2", "CONTINUOUS,96.5,1.5", "UP,97,2", "DOWN,97,2", "CONTINUOUS,97,2", "UP,98,3", "DOWN,98,3"})
        void partsOfAStep(PartialStep part, String value, String score) {
            scores(score, line(measured("3", linear(Direction.AT_LEAST, "0.98", "0.01", "1", StepBasis.PERCENTAGE_POINTS, part), "%"), value, "%"));
        }

        @ParameterizedTest
        @CsvSource({"RELATIVE,81,1", "PERCENTAGE_POINTS,81,1.2", "RELATIVE,85.5,2", "PERCENTAGE_POINTS,85.5,2.1"})
        void pointsAreNotPerCentOfTheTarget(StepBasis basis, String value, String score) {
            scores(score, line(measured("3", linear(Direction.AT_LEAST, "0.9", "0.05", "1", basis, PartialStep.CONTINUOUS), "%"), value, "%"));
        }

        @ParameterizedTest
        @CsvSource({"100,3", "101,2.5", "99,2.5", "94,0"})
        void awayFromEqualEitherWay(String value, String score) {
            scores(score, line(measured("3", linear(Direction.EQUAL, "1", "0.01", "0.5", StepBasis.PERCENTAGE_POINTS, PartialStep.CONTINUOUS), "%"), value, "%"));
        }

        @Test
        void fullPointsBelowTheWeightLeaveALoss() {
            var rule = linear(Direction.AT_LEAST, "1", "0.01", "0.5", StepBasis.PERCENTAGE_POINTS, PartialStep.UP);
            rule.setFullPoints(n("2"));
            scores("2", line(measured("3", rule, "%"), "100", "%"));
            scores("1.5", line(measured("3", rule, "%"), "99", "%"));
        }

        @Test
        void theTargetMayComeFromAnOperand() {
            Indicator leaf = with(leaf("3", linear(Direction.AT_MOST, null, "10", "1", StepBasis.ABSOLUTE, PartialStep.UP)),
                    operand("x", "data.x@{year}", "人"), operand("plan", "data.plan@{year}", "人"));
            leaf.setMeasure(measure("x", "人", 0));
            leaf.setTargetOperand("plan");
            scores("2", line(leaf, e -> e.number("data.x@2019", "105", "人").number("data.plan@2019", "0.01", "万人")));
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', nullValues = "-", value = {"t|逐年提高; 是文字", ">=|90|%; 不能换算", "-; 没有可用的目标值"})
        void withoutAUsableTargetThereIsNoScore(String target, String reason) {
            Indicator leaf = measured("3", linear(Direction.AT_LEAST, null, "0.01", "1", StepBasis.RELATIVE, PartialStep.UP), "人");
            leaf.setTarget(target == null ? null : Target.valueOf(target));
            missing(reason, line(leaf, "5", "人"));
        }

        @Test
        void aStepOfZeroIsRefused() {
            missing("参数不全", line(measured("3", linear(Direction.AT_LEAST, "1", "0", "1", StepBasis.ABSOLUTE, PartialStep.UP), "人"), "0", "人"));
        }

        @Test
        void percentagePointsNeedARatio() {
            missing("参数不全", line(measured("3", linear(Direction.AT_LEAST, "1", "0.01", "1", StepBasis.PERCENTAGE_POINTS, PartialStep.UP), "人"), "0", "人"));
        }
    }

    @Nested
    class TierBounds {

        @ParameterizedTest
        @CsvSource({"70,6", "69.99,5", "60,5", "100,6"})
        void inclusivityIsHonoured(String value, String score) {
            scores(score, line(measured("6", tiers("[0.7,1] 6", "[0.6,0.7) 5"), "%"), value, "%"));
        }

        @Test
        void overlappingTiersAreNotGuessed() {
            missing("同时落入多档", line(measured("6", tiers("[0.7,1] 6", "[0.6,0.7] 5"), "%"), "70", "%"));
        }

        @Test
        void outsideAllTiers() {
            missing("没有一档", line(measured("6", tiers("[0.7,1] 6", "[0.6,0.7] 5"), "%"), "10", "%"));
        }
    }

    @Nested
    class YearsCompared {

        private Indicator benefits(SeriesReading reading, int series, String tolerance) {
            YearOnYearRule rule = FACTORY.createYearOnYearRule();
            rule.setUp(n("6"));
            rule.setFlat(n("3"));
            rule.setDown(n("0"));
            rule.setReading(reading);
            rule.setTolerance(n(tolerance));
            Indicator leaf = leaf("6", rule);
            for (int i = 0; i < series; i++) {
                rule.getCurrent().add("now" + i);
                rule.getPrevious().add("before" + i);
                with(leaf, operand("now" + i, "b" + i + "@{year}", "元"), operand("before" + i, "b" + i + "@{year-1}", "元"));
            }
            return leaf;
        }

        private Line compared(Indicator leaf, String... now) {
            return line(leaf, e -> {
                for (int i = 0; i < now.length; i++) {
                    e.number("b" + i + "@2019", now[i], "元").number("b" + i + "@2018", "100", "元");
                }
                return e;
            });
        }

        @ParameterizedTest
        @CsvSource({"100.01,6", "100,3", "100.00,3", "99.99,0"})
        void oneSeries(String now, String score) {
            scores(score, compared(benefits(SeriesReading.ALL, 1, "0"), now));
        }

        @ParameterizedTest
        @CsvSource({"101,3", "99,3", "101.1,6", "98.9,0"})
        void withinTheToleranceIsFlat(String now, String score) {
            scores(score, compared(benefits(SeriesReading.ALL, 1, "0.01"), now));
        }

        @ParameterizedTest
        @CsvSource({"ALL,101,101,101,6", "ALL,101,100,101,3", "ALL,101,101,99,0", "ANY,99,99,101,6", "ANY,99,100,99,3", "ANY,99,99,99,0",
            "MAJORITY,101,101,99,6", "MAJORITY,99,99,101,0", "MAJORITY,101,100,99,3"})
        void severalSeries(SeriesReading reading, String a, String b, String c, String score) {
            scores(score, compared(benefits(reading, 3, "0"), a, b, c));
        }

        @Test
        void aSeriesWithoutItsYearBeforeIsNotScored() {
            missing("b0@2018", line(benefits(SeriesReading.ALL, 1, "0"), e -> e.number("b0@2019", "5", "元")));
        }

        @Test
        void aTrendWithoutPointsIsNotScored() {
            Indicator leaf = benefits(SeriesReading.ALL, 1, "0");
            ((YearOnYearRule) leaf.getRule()).setFlat(null);
            missing("没有写明得分", compared(leaf, "100"));
        }
    }

    @Nested
    class Conditions {

        private Indicator accidents() {
            ConditionalRule rule = FACTORY.createConditionalRule();
            rule.getConditions().add(condition("major", "3", "major > 0"));
            rule.getConditions().add(condition("late", "3.5", null));
            return with(leaf("6", rule), operand("major", "accidents.major@{year}", "起"));
        }

        private Condition condition(String key, String cost, String when) {
            Condition condition = FACTORY.createCondition();
            condition.setKey(key);
            condition.setText("条件" + key);
            condition.setCost(n(cost));
            condition.setWhen(when);
            return condition;
        }

        @ParameterizedTest
        @CsvSource({"0,NOT_MET,6", "1,NOT_MET,3", "0,MET,2.5", "2,MET,0"})
        void eachCostsItsPoints(String major, String late, String score) {
            scores(score, line(accidents(), e -> e.number("accidents.major@2019", major, "起")
                    .judged("X1", "late", org.steelyard.model.evaluation.JudgementStatus.valueOf(late), "", "")));
        }

        @Test
        void aConditionNotJudgedIsNamed() {
            missing("条件late", line(accidents(), e -> e.number("accidents.major@2019", "0", "起")));
        }
    }

    @Nested
    class Manuals {

        private final Indicator manual = leaf("5", FACTORY.createManualRule());

        @Test
        void weightLessDeduction() {
            scores("4.5", line(manual, e -> e.deducted("X1", "0.5", "列支不准确")));
        }

        @Test
        void orPointsGiven() {
            scores("4", line(manual, e -> e.judged("X1", "", UNKNOWN, "4", "")));
        }

        @Test
        void nothingGiven() {
            missing("尚未给出得分或扣分", line(manual, e -> e));
        }

        @ParameterizedTest
        @CsvSource({"6", "-1"})
        void outsideTheWeight(String points) {
            missing("不在 0 至 5 分之间", line(manual, e -> e.judged("X1", "", UNKNOWN, points, "")));
        }

        @Test
        void twoDeductionsWithoutADecision() {
            Line line = line(manual, e -> {
                e.judgement("X1", "").setDeduction(Evaluations.slot(Value.valueOf("q 2.5|分"), Value.valueOf("q 3|分")));
                return e;
            });
            missing("2.5分（来源.xlsx · 表!D1）、3分（来源.xlsx · 表!D2）", line);
        }
    }

    @Nested
    class Attainments {

        private Indicator goal(String target, Shortfall shortfall, String tolerance) {
            AttainmentRule rule = FACTORY.createAttainmentRule();
            rule.setShortfall(shortfall);
            rule.setTolerance(n(tolerance));
            Indicator leaf = measured("10", rule, "万人");
            leaf.setTarget(Target.valueOf(target));
            return leaf;
        }

        @ParameterizedTest
        @CsvSource({">=|50|万人,ZERO,,50,10", ">=|50|万人,ZERO,,49.99,0", ">=|50|万人,PROPORTIONAL,,40,8", "<=|50|万人,PROPORTIONAL,,62.5,8",
            "<=|50|万人,ZERO,,50,10", "=|50|万人,ZERO,,51,0", "=|50|万人,PROPORTIONAL,,62.5,8", "..|40|50|万人,ZERO,,45,10", "..|40|50|万人,ZERO,,51,0",
            ">=|50|万人,TOLERANCE,0.05,47.5,10", ">=|50|万人,TOLERANCE,0.05,47.4,0", ">=|500000|人,ZERO,,50,10"})
        void metOrMissed(String target, Shortfall shortfall, String tolerance, String value, String score) {
            scores(score, line(goal(target, shortfall, tolerance), value, "万人"));
        }

        @Test
        void anUnstatedComparatorIsNotGuessed() {
            missing("没有说明是不低于还是不高于", line(goal("?|55.5|万人", Shortfall.ZERO, null), "60", "万人"));
            scores("10", line(goal("?|55.5|万人", Shortfall.ZERO, null), "55.50", "万人"));
        }

        @ParameterizedTest
        @CsvSource({">=|90|%,>=|95|%,10", ">=|95|%,>=|95|%,10", "<=|95|%,<=|90|%,10", "=|95|%,?|95|%,10"})
        void aBoundMeetsATargetOfItsOwnDirection(String target, String stated, String score) {
            scores(score, bounded(target, stated));
        }

        @ParameterizedTest
        @CsvSource({">=|96|%,>=|95|%", "<=|96|%,>=|95|%", "=|95|%,>=|95|%", ">=|80|%,<=|95|%", "<=|80|%,<=|95|%"})
        void whatABoundLeavesOpenIsNotScored(String target, String stated) {
            missing("须补报确数", bounded(target, stated));
        }

        @Test
        void aBoundIsNamedInTheLedger() {
            assertTrue(entry(bounded(">=|90|%", ">=|95|%")).notes().stream().anyMatch(note -> note.contains("≥95%") && note.contains("没有确数")));
        }

        private Line bounded(String target, String stated) {
            Indicator leaf = goal(target, Shortfall.PROPORTIONAL, null);
            leaf.getOperands().get(0).setUnit(new org.steelyard.model.value.Unit("%"));
            Target bound = Target.valueOf(stated);
            return line(leaf, e -> {
                e.number("data.x@2019", bound.value().toPlainString(), "%");
                e.item("data.x@2019").getSlot().getAdopted().setBound(bound);
                return e;
            });
        }

        /** A target that only a goals table states. */
        private Line stated(Direction direction, String target, String value) {
            AttainmentRule rule = FACTORY.createAttainmentRule();
            rule.setShortfall(Shortfall.PROPORTIONAL);
            if (direction != null) {
                rule.setDirection(direction);
            }
            Indicator leaf = with(measured("10", rule, "万人"), operand("goal", "goals.x@{year}", "万人"));
            leaf.getOperands().get(1).setOptional(true);
            leaf.setTargetOperand("goal");
            Target goal = Target.valueOf(target);
            return line(leaf, e -> {
                e.number("data.x@2019", value, "万人").number("goals.x@2019", goal.value().toPlainString(), goal.unit().symbol());
                e.item("goals.x@2019").getSlot().getAdopted().setBound(goal);
                return e;
            });
        }

        @ParameterizedTest
        @CsvSource({"AT_LEAST,?|50|万人,40,8", "AT_LEAST,?|50|万人,60,10", "AT_MOST,?|50|万人,60,8.3", "EQUAL,?|50|万人,50,10", "EQUAL,?|50|万人,40,8",
            ",>=|50|万人,60,10", ",>=|50|万人,40,8", ",<=|50|万人,40,10"})
        void aTargetOfTheGoalsTableHasItsDirectionFromTheRuleOrTheTable(Direction direction, String target, String value, String score) {
            scores(score, stated(direction, target, value));
        }

        @Test
        void withoutAnyDirectionItIsNotGuessed() {
            missing("没有说明是不低于还是不高于", stated(null, "?|50|万人", "60"));
        }

        @Test
        void aMissMayBeLeftToTheEvaluators() {
            Indicator leaf = goal(">=|50|万人", Shortfall.MANUAL, null);
            missing("尚未给出", line(leaf, "40", "万人"));
            scores("7", line(leaf, e -> e.number("data.x@2019", "40", "万人").judged("X1", "", UNKNOWN, "7", "")));
        }

        @Test
        void aTextIsNoTarget() {
            missing("是文字", line(goal("t|满意", Shortfall.ZERO, null), "40", "万人"));
        }
    }

    @Nested
    class TextTargets {

        private final Indicator satisfied = with(leaf("5", FACTORY.createTextMatchRule()), operand("x", "data.x@{year}", ""));

        private Line stated(String text) {
            satisfied.setTarget(Target.valueOf("t|满意"));
            return line(satisfied, e -> e.value("data.x@2019", new Value.Text(text)));
        }

        @Test
        void sameWordsAreMetAndFlagged() {
            Line line = stated("满意");
            scores("5", line);
            assertTrue(entry(line).notes().toString().contains("请评价人员确认"));
        }

        @Test
        void otherWordsNeedAJudgement() {
            missing("需由评价人员判断", stated("比较满意"));
        }

        @ParameterizedTest
        @CsvSource({"MET,5", "NOT_MET,0"})
        void aJudgementDecides(String status, String score) {
            satisfied.setTarget(Target.valueOf("t|满意"));
            scores(score, line(satisfied, e -> e.value("data.x@2019", new Value.Text("比较满意"))
                    .judged("X1", "", org.steelyard.model.evaluation.JudgementStatus.valueOf(status), "", "")));
        }
    }

    @Nested
    class YesOrNo {

        @Test
        void partlyIsNeither() {
            missing("只区分是与否", line(leaf("2", yesNo(null)), e -> e.judged("X1", "", PARTIAL, "", "")));
        }

        @Test
        void notJudged() {
            missing("尚未判断", line(leaf("2", yesNo(null)), e -> e));
        }
    }

    @Test
    void aLeafWithoutARuleIsNotScored() {
        missing("没有计分规则", line(leaf("2", null), e -> e));
    }
}
