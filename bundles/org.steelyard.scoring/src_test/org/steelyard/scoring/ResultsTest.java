package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.scoring.Rubrics.FACTORY;
import static org.steelyard.scoring.Rubrics.bonus;
import static org.steelyard.scoring.Rubrics.entry;
import static org.steelyard.scoring.Rubrics.formula;
import static org.steelyard.scoring.Rubrics.grade;
import static org.steelyard.scoring.Rubrics.leaf;
import static org.steelyard.scoring.Rubrics.line;
import static org.steelyard.scoring.Rubrics.measured;
import static org.steelyard.scoring.Rubrics.n;
import static org.steelyard.scoring.Rubrics.proportional;
import static org.steelyard.scoring.Rubrics.rubric;
import static org.steelyard.scoring.Rubrics.vetoed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.Scorecard.GradeDistance;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.Scorecard.Reading;

/** Adjustments, rounding, sums and grades. */
class ResultsTest {

    private static Scorecard scored(Evaluations evaluation) {
        return new Scoring(Locale.CHINESE).score(evaluation.evaluation(), Reading.APPLIED);
    }

    @Nested
    class Adjustments {

        private Line with(org.steelyard.model.rubric.Rule rule, String value) {
            return line(measured("10", rule, "%"), value, "%");
        }

        private org.steelyard.model.rubric.FormulaRule capped(String max) {
            Cap cap = FACTORY.createCap();
            cap.setMax(n(max));
            var rule = formula("weight * value");
            rule.getAdjustments().add(cap);
            return rule;
        }

        @ParameterizedTest
        @CsvSource({"100,8", "80,8", "79,7.9"})
        void aCapLimits(String value, String score) {
            Line line = with(capped("8"), value);
            assertEquals(Optional.of(n(score)), line.score());
        }

        @Test
        void aCapIsToldAsALoss() {
            assertEquals(List.of(new Loss(n("2"), "封顶 8 分")), entry(with(capped("8"), "100")).losses());
        }

        @ParameterizedTest
        @CsvSource({"100,12", "50,7"})
        void aBonusWithALimitMayExceedTheWeight(String value, String score) {
            Line line = with(bonus(formula("weight * value"), null, "5", "2"), value);
            assertEquals(Optional.of(n(score)), line.score());
            assertEquals(0, line.lost().orElseThrow().compareTo(entry(line).losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }

        @ParameterizedTest
        @CsvSource({"100,10", "90,10", "50,8"})
        void aBonusWithoutOneMayNot(String value, String score) {
            assertEquals(Optional.of(n(score)), with(bonus(formula("weight * value"), null, "3", null), value).score());
        }

        @Test
        void aBonusWhoseConditionFailsGivesNothing() {
            assertEquals(Optional.of(n("5")), with(bonus(formula("weight * value"), "value > 0.5", "3", "3"), "50").score());
        }

        @Test
        void aVetoHasTheLastWord() {
            var rule = vetoed(bonus(formula("weight * value"), null, "5", "5"), "value < 0.6", "1");
            Line line = with(rule, "59");
            assertEquals(Optional.of(n("1")), line.score());
            assertEquals(List.of(new Loss(n("9"), "触发否决，得 1 分")), entry(line).losses());
            assertEquals(Optional.of(n("11")), with(rule, "60").score());
        }

        @Test
        void aVetoThatCannotBeToldLeavesItUnscored() {
            Line line = with(vetoed(formula("weight"), "judged('重大问题')", "0"), "59");
            assertTrue(line.score().isEmpty());
            assertEquals(List.of("指标重大问题尚未判断。"), entry(line).missing());
        }

        @Test
        void aResultBelowZeroIsZero() {
            Line line = with(formula("-1"), "59");
            assertEquals(Optional.of(n("0")), line.score());
            assertEquals(List.of("计算结果 −1 分，按 0 分计"), entry(line).notes());
        }
    }

    @Nested
    class Rounding {

        private Optional<BigDecimal> rounded(String weight, String value, int places, RoundingMode mode, boolean deductionFirst) {
            return line(measured(weight, formula("value"), "分"), e -> e.number("data.x@2019", value, "分"), rubric -> {
                rubric.getRounding().setScorePlaces(places);
                rubric.getRounding().setMode(mode);
                rubric.getRounding().setDeductionFirst(deductionFirst);
            }).score();
        }

        @ParameterizedTest
        @CsvSource({"5,4.145,1,HALF_UP,true,4.1", "5,4.145,1,HALF_UP,false,4.1", "3,1.25,1,HALF_UP,true,1.2", "3,1.25,1,HALF_UP,false,1.3",
            "3,1.25,1,DOWN,false,1.2", "3,1.25,2,HALF_UP,true,1.25", "100,51.695,2,HALF_UP,false,51.70", "100,51.695,2,HALF_UP,true,51.69", "5,4.5,0,HALF_UP,false,5"})
        void asDeclared(String weight, String value, int places, RoundingMode mode, boolean deductionFirst, BigDecimal score) {
            assertEquals(0, score.compareTo(rounded(weight, value, places, mode, deductionFirst).orElseThrow()));
        }

        @Test
        void theLossIsTheRoundedOne() {
            Line line = line(measured("5", formula("5 - 0.855"), "分"), "1", "分");
            assertEquals(List.of(n("0.9")), entry(line).losses().stream().map(Loss::points).toList());
            assertEquals(Optional.of(n("4.145")), entry(line).raw());
            assertEquals("5 - 0.855=4.145→4.1", entry(line).calculation());
        }

        @Test
        void severalLossesKeepTheirPointsAndTheRestIsToldApart() {
            Indicator leaf = Rubrics.checklist("2", "1", "1");
            Line line = line(leaf, e -> e.judged("X1", "①", org.steelyard.model.evaluation.JudgementStatus.PARTIAL, "0.75", "甲")
                    .judged("X1", "②", org.steelyard.model.evaluation.JudgementStatus.PARTIAL, "0.5", "乙"));
            assertEquals(Optional.of(n("1.2")), line.score());
            assertEquals(List.of(new Loss(n("0.25"), "①甲"), new Loss(n("0.5"), "②乙"), new Loss(n("0.05"), "取舍及上下限调整")), entry(line).losses());
        }
    }

    @Nested
    class Sums {

        private Rubric twoGroups() {
            Indicator group = FACTORY.createIndicator();
            group.setCode("A");
            group.setName("组");
            Indicator first = leaf("6", proportional("10", "1"));
            first.setCode("A1");
            first.getOperands().add(Rubrics.operand("x", "data.x@{year}", "个"));
            Indicator second = leaf("4", FACTORY.createManualRule());
            second.setCode("A2");
            group.getChildren().addAll(List.of(first, second));
            group.setWeight(n("10"));
            return rubric(group);
        }

        @Test
        void parentsComeBeforeTheirChildren() {
            Scorecard card = scored(new Evaluations(twoGroups()).number("data.x@2019", "5", "个").deducted("A2", "1", ""));
            assertEquals(List.of("A", "A1", "A2"), card.lines().stream().map(Line::code).toList());
            assertEquals(List.of(1, 2, 2), card.lines().stream().map(Line::level).toList());
            assertEquals(n("6"), card.total());
            assertEquals(Optional.of(n("4")), card.line("A").orElseThrow().lost());
        }

        @Test
        void anIncompleteParentHasASumButNoLoss() {
            Scorecard card = scored(new Evaluations(twoGroups()).number("data.x@2019", "5", "个"));
            Line parent = card.line("A").orElseThrow();
            assertEquals(Optional.of(n("3")), parent.score());
            assertEquals(Optional.empty(), parent.lost());
            assertTrue(!parent.complete() && !card.complete() && card.grade().isEmpty());
        }

        @Test
        void whatAnExtensionRemovedDoesNotCount() {
            Rubric rubric = twoGroups();
            rubric.getIndicators().getFirst().getChildren().get(1).setRemoved(true);
            Scorecard card = scored(new Evaluations(rubric).number("data.x@2019", "5", "个"));
            assertTrue(card.complete());
            assertEquals(2, card.lines().size());
        }

        @Test
        void anAttachedRubricHasATotalAndAGradeOfItsOwn() {
            Rubric other = rubric(measured("10", formula("weight * value"), "%"));
            other.setId("other");
            other.getIndicators().getFirst().setCode("P1");
            other.getIndicators().getFirst().getOperands().getFirst().setAddress("data.p@{year}");
            other.getGrades().add(grade("优", "9", "10", true));
            Evaluations facts = new Evaluations(rubric(measured("10", formula("weight * value"), "%"))).number("data.x@2019", "50", "%")
                    .number("data.p@2019", "90", "%");
            facts.evaluation().getAttachedRubrics().add(other);
            Scorecard card = scored(facts);
            assertEquals(n("5"), card.total());
            Scorecard attached = card.attached().getFirst().scorecard();
            assertEquals(n("9"), attached.total());
            assertEquals(Optional.of("优"), attached.grade());
            assertEquals(Optional.of(n("9")), card.line("P1").orElseThrow().score());
            assertTrue(card.lines().stream().noneMatch(l -> l.code().equals("P1")));
            assertTrue(ScorecardJson.write(card).contains("\"rubric\": \"other\""));
        }

        @Test
        void nothingAttachedLeavesNoTraceInTheFile() {
            assertTrue(!ScorecardJson.write(scored(new Evaluations(twoGroups()))).contains("attached"));
        }

        @Test
        void aRubricWithoutIndicatorsIsNotComplete() {
            assertTrue(!scored(new Evaluations(rubric())).complete());
        }

        @Test
        void withoutARubricThereIsNoScorecard() {
            var e = assertThrows(IllegalArgumentException.class,
                    () -> new Scoring(Locale.CHINESE).score(EvaluationFactory.eINSTANCE.createEvaluation(), Reading.APPLIED));
            assertEquals("本评价没有指标体系，请先选定指标体系。", e.getMessage());
        }
    }

    @Nested
    class Grades {

        private Scorecard total(String total, boolean minIn) {
            Rubric rubric = rubric(measured("100", formula("value"), "分"));
            rubric.getGrades().clear();
            rubric.getGrades().addAll(List.of(grade("优", "90", "100", true), grade("良", "80", "90", !minIn), grade("中", "60", "80", !minIn)));
            rubric.getGrades().forEach(band -> band.setMinInclusive(minIn));
            return scored(new Evaluations(rubric).number("data.x@2019", total, "分"));
        }

        @ParameterizedTest
        @CsvSource({"80.3,良", "80,良", "79.9,中", "90,优", "100,优", "60,中"})
        void lowerLinesIncluded(String total, String grade) {
            assertEquals(Optional.of(grade), total(total, true).grade());
        }

        @ParameterizedTest
        @CsvSource({"80,中", "80.1,良", "90,良"})
        void lowerLinesExcluded(String total, String grade) {
            assertEquals(Optional.of(grade), total(total, false).grade());
        }

        @ParameterizedTest
        @CsvSource({"59.9", "0"})
        void noBandNoGrade(String total) {
            Scorecard card = total(total, true);
            assertEquals(Optional.empty(), card.grade());
            assertEquals(List.of(), card.distances());
        }

        @ParameterizedTest
        @CsvSource({"80.3,true,-0.4,中,9.7,优", "80,true,-0.1,中,10,优", "89.9,true,-10,中,0.1,优", "80.3,false,-0.3,中,9.8,优", "80.1,false,-0.1,中,10,优"})
        void theSmallestChangeCrossesTheLine(String total, boolean minIn, BigDecimal down, String below, BigDecimal up, String above) {
            List<GradeDistance> distances = total(total, minIn).distances();
            assertEquals(0, down.compareTo(distances.get(0).change()));
            assertEquals(below, distances.get(0).leadsTo());
            assertEquals(0, up.compareTo(distances.get(1).change()));
            assertEquals(above, distances.get(1).leadsTo());
        }

        @Test
        void theLowestGradeHasNoLineBelow() {
            List<GradeDistance> distances = total("70", true).distances();
            assertEquals(1, distances.size());
            assertEquals(n("80"), distances.get(0).line());
            assertEquals(0, n("-10").compareTo(distances.get(0).margin()));
        }
    }
}
