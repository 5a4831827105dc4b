package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.model.evaluation.JudgementStatus.MET;
import static org.steelyard.model.evaluation.JudgementStatus.NOT_MET;
import static org.steelyard.model.rubric.Direction.AT_LEAST;
import static org.steelyard.model.rubric.Direction.AT_MOST;
import static org.steelyard.model.rubric.PartialStep.CONTINUOUS;
import static org.steelyard.model.rubric.PartialStep.DOWN;
import static org.steelyard.model.rubric.PartialStep.UP;
import static org.steelyard.model.rubric.StepBasis.ABSOLUTE;
import static org.steelyard.model.rubric.StepBasis.PERCENTAGE_POINTS;
import static org.steelyard.scoring.Rubrics.bonus;
import static org.steelyard.scoring.Rubrics.checklist;
import static org.steelyard.scoring.Rubrics.entry;
import static org.steelyard.scoring.Rubrics.formula;
import static org.steelyard.scoring.Rubrics.leaf;
import static org.steelyard.scoring.Rubrics.line;
import static org.steelyard.scoring.Rubrics.linear;
import static org.steelyard.scoring.Rubrics.measure;
import static org.steelyard.scoring.Rubrics.measured;
import static org.steelyard.scoring.Rubrics.operand;
import static org.steelyard.scoring.Rubrics.ordinal;
import static org.steelyard.scoring.Rubrics.proportional;
import static org.steelyard.scoring.Rubrics.tiers;
import static org.steelyard.scoring.Rubrics.vetoed;
import static org.steelyard.scoring.Rubrics.with;
import static org.steelyard.scoring.Rubrics.yesNo;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.Scorecard.Line;

/** Criteria as bureaus word them, each a rule; an empty score means that it must not be scored. */
class ExamplesTest {

    private static void expect(String score, Line line) {
        assertEquals(Optional.ofNullable(Rubrics.n(score)).map(BigDecimal::stripTrailingZeros), line.score().map(BigDecimal::stripTrailingZeros),
                () -> line.entry().toString());
        if (score == null) {
            assertTrue(!entry(line).missing().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"100,5", "98.4,5", "101,4.5", "103,3.5", "109.99,0", "120,0"})
    void staffAboveTheEstablishmentCostsHalfAPointEachPercentagePoint(String value, String score) {
        expect(score, line(measured("5", linear(AT_MOST, "1", "0.01", "0.5", PERCENTAGE_POINTS, CONTINUOUS), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"97,5", "90,5", "89.99,4", "80,4", "70,3", "60,2", "59.99,0", "0,0"})
    void prioritySpendingFallsIntoTiers(String value, String score) {
        Indicator leaf = measured("5", tiers("[0.9,) 5", "[0.8,0.9) 4", "[0.7,0.8) 3", "[0.6,0.7) 2", "(,0.6) 0"), "%");
        expect(score, line(leaf, value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"0,8", "-12,8", "5,4", "10,0", "11,0"})
    void officialReceptionMustNotGrow(String value, String score) {
        expect(score, line(measured("8", linear(AT_MOST, "0", "0.01", "0.8", PERCENTAGE_POINTS, CONTINUOUS), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"100,8", "99.27,8", "95.01,8", "95,6", "90.01,6", "90,4", "79,0", "0,0"})
    void anIncompleteStepOfFivePointsCostsNothing(String value, String score) {
        expect(score, line(measured("8", linear(AT_LEAST, "1", "0.05", "2", PERCENTAGE_POINTS, DOWN), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"0,8", "0.01,6", "10,6", "10.01,4", "20,4", "30,2", "30.01,0"})
    void budgetChangesWithExactlyZeroAtTheTop(String value, String score) {
        Indicator leaf = measured("8", tiers("[0,0] 8", "(0,0.1] 6", "(0.1,0.2] 4", "(0.2,0.3] 2", "(0.3,) 0"), "%");
        expect(score, line(leaf, value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"100,1", "99.99,0.9", "99,0.9", "98.5,0.8", "90,0", "50,0"})
    void lessThanAPercentagePointCountsAsOne(String value, String score) {
        expect(score, line(measured("1", linear(AT_LEAST, "1", "0.01", "0.1", PERCENTAGE_POINTS, UP), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"none,0", "done,1", "marked,2", "等级marked,2", "other,"})
    void levelsExcludeEachOther(String level, String score) {
        expect(score, line(leaf("2", ordinal("none 0", "done 1", "marked 2")), e -> e.level("X1", level)));
    }

    @ParameterizedTest
    @CsvSource({"MET,MET,MET,3", "MET,NOT_MET,MET,2", "NOT_MET,NOT_MET,NOT_MET,0", "MET,MET,UNKNOWN,", "MET,MET,PARTIAL,"})
    void threeItemsOfOnePoint(String first, String second, String third, String score) {
        expect(score, line(checklist("3", "1", "1", "1"), e -> e.judged("X1", "①", status(first), "", "").judged("X1", "②", status(second), "", "")
                .judged("X1", "③", status(third), "", "")));
    }

    private static org.steelyard.model.evaluation.JudgementStatus status(String name) {
        return org.steelyard.model.evaluation.JudgementStatus.valueOf(name);
    }

    @ParameterizedTest
    @CsvSource({"4,0,0", "5,0,4", "10,0,5", "20,0,6", "20,1,7", "3,1,1"})
    void subsidiesPerHeadWithABonusOverTheWeight(String perHead, String city, String score) {
        var rule = bonus(bonus(tiers("[5,) 4", "(,5) 0"), null, "iif(value >= 20, 2, iif(value >= 10, 1, 0))", "2"), "city > 0", "1", "1");
        Indicator leaf = with(leaf("4", rule), operand("x", "data.x@{year}", "元"), operand("city", "data.city@{year}", "元"));
        leaf.setMeasure(measure("x", "元", null));
        expect(score, line(leaf, e -> e.number("data.x@2019", perHead, "元").number("data.city@2019", city, "元")));
    }

    @ParameterizedTest
    @CsvSource({"81,6", "80,4", "70.01,4", "61,2", "60,", "59.9,0"})
    void exactlySixtyPercentIsInNoTier(String value, String score) {
        expect(score, line(measured("6", tiers("(0.8,1] 6", "(0.7,0.8] 4", "(0.6,0.7] 2", "[0,0.6) 0"), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"31,NOT_MET,14", "25,NOT_MET,12", "5,NOT_MET,8", "31,MET,0", "31,UNKNOWN,"})
    void aPlanNotCarriedOutVetoesTheIndicator(String value, String vetoed, String score) {
        Indicator leaf = measured("14", vetoed(tiers("[0.3,) 14", "[0.2,0.3) 12", "[0.1,0.2) 10", "[0,0.1) 8"), "judged('未全部落实')", "0"), "%");
        expect(score, line(leaf, e -> e.number("data.x@2019", value, "%").judged("X1", "未全部落实", status(vetoed), "", "")));
    }

    @ParameterizedTest
    @CsvSource({"100,5", "80,4", "105,5", "0,0"})
    void aFormulaIsHeldToTheWeight(String value, String score) {
        expect(score, line(measured("5", formula("weight * value"), "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"all,,10", "minor,,8", "key,,5", "poor,2.5,2.5", "poor,,", "poor,4,"})
    void thePoorLevelHasARangeOfPoints(String level, String points, String score) {
        expect(score, line(leaf("10", ordinal("all 10", "minor 8", "key 5", "poor 0-3")), e -> {
            e.judged("X1", "", org.steelyard.model.evaluation.JudgementStatus.UNKNOWN, points == null ? "" : points, "")
                    .evaluation().getJudgements().getFirst().setLevel(level);
            return e;
        }));
    }

    @ParameterizedTest
    @CsvSource({"1,20", "2,19.75", "5,19", "81,0", "90,0"})
    void eachRankCostsAQuarter(String rank, String score) {
        expect(score, line(measured("20", formula("20 - 0.25 * (value - 1)"), "名"), e -> e.number("data.x@2019", rank, "名"),
                rubric -> rubric.getRounding().setScorePlaces(2)));
    }

    @ParameterizedTest
    @CsvSource({"100,15", "99.99,0"})
    void allOrNothing(String value, String score) {
        Indicator leaf = measured("15", yesNo(null), "%");
        leaf.setMeasure(measure("x >= 1", "", null));
        expect(score, line(leaf, value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"3,1.5", "4,2", "7,2", "0,0"})
    void halfAPointForEachDepartmentUpToTwo(String count, String score) {
        expect(score, line(measured("2", formula("min(2, 0.5 * value)"), "个"), count, "个"));
    }

    @ParameterizedTest
    @CsvSource({"100,30", "109.9,30", "110,31", "125,32", "180,35", "99.9,0"})
    void overfulfilmentAddsUpToFiveAndAMissVetoes(String value, String score) {
        var rule = vetoed(bonus(tiers("[1,) 30", "[0,1) 0"), "value >= 1.1", "floor((value - 1) / 0.1)", "5"), "value < 1", "0");
        expect(score, line(measured("30", rule, "%"), value, "%"));
    }

    @ParameterizedTest
    @CsvSource({"0.9,0", "1,0.1", "25.4,2.5", "40,3"})
    void aTenthForEachThousandUpToThree(String thousand, String score) {
        expect(score, line(measured("3", formula("min(3, 0.1 * floor(value / 1000))"), "亩"), new BigDecimal(thousand).movePointRight(3).toPlainString(), "亩"));
    }

    @ParameterizedTest
    @CsvSource({"0,0,2", "1,0,1.5", "3,0,0.5", "5,0,0", "1,1,0"})
    void complaintsAreCountedAndANoticeVetoes(String complaints, String notices, String score) {
        var rule = vetoed(linear(AT_MOST, "0", "1", "0.5", ABSOLUTE, UP), "notices > 0", "0");
        Indicator leaf = with(leaf("2", rule), operand("x", "data.x@{year}", "次"), operand("notices", "data.n@{year}", "次"));
        leaf.setMeasure(measure("x", "次", 0));
        expect(score, line(leaf, e -> e.number("data.x@2019", complaints, "次").number("data.n@2019", notices, "次")));
    }

    @ParameterizedTest
    @CsvSource({"1,60", "2,57", "5,48", "6,"})
    void ranksHaveFixedPoints(String rank, String score) {
        expect(score, line(measured("60", tiers("[1,1] 60", "[2,2] 57", "[3,3] 54", "[4,4] 51", "[5,5] 48"), "名"), rank, "名"));
    }

    @ParameterizedTest
    @CsvSource({"12,5", "13,5", "10,4", "2,0", "0,0"})
    void eachMonthlyReportMissingCostsHalfAPoint(String reports, String score) {
        expect(score, line(measured("5", linear(AT_LEAST, "12", "1", "0.5", ABSOLUTE, UP), "次"), reports, "次"));
    }

    @ParameterizedTest
    @CsvSource({"10,15", "15,15", "7,10.5", "0,0"})
    void casesProRataOfTen(String cases, String score) {
        expect(score, line(measured("15", proportional("10", "1"), "例"), cases, "例"));
    }

    @ParameterizedTest
    @CsvSource({"0,1.5", "1,1", "3,0", "4,0"})
    void eachUnderstaffedOfficeCostsHalfAPoint(String count, String score) {
        expect(score, line(measured("1.5", linear(AT_MOST, "0", "1", "0.5", ABSOLUTE, CONTINUOUS), "个"), count, "个"));
    }

    @ParameterizedTest
    @CsvSource({"MET,2", "NOT_MET,0"})
    void filedInTimeOrNot(String status, String score) {
        expect(score, line(leaf("2", yesNo(null)), e -> e.judged("X1", "", status(status), "", "")));
    }

    @ParameterizedTest
    @CsvSource({"5,10", "3,6", "0,0"})
    void eachBenefitReachedGivesItsPoints(int reached, String score) {
        expect(score, line(checklist("10", "2", "2", "2", "2", "2"), e -> {
            for (int i = 0; i < 5; i++) {
                e.judged("X1", Character.toString('①' + i), i < reached ? MET : NOT_MET, "", "");
            }
            return e;
        }));
    }
}
