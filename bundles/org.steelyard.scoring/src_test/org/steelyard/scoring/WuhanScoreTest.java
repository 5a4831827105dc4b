package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.scoring.Scorecard.GradeDistance;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.Scorecard.Reading;

/** The published scores of Wuhan 2019 come out of the published figures. */
class WuhanScoreTest {

    private static Scorecard scored(Evaluation evaluation, Reading reading) {
        return new Scoring(Locale.CHINESE).score(evaluation, reading);
    }

    private static Line line(Scorecard card, String code) {
        return card.line(code).orElseThrow();
    }

    @Nested
    class Applied {

        private final Scorecard card = scored(Wuhan.evaluation().evaluation(), Reading.APPLIED);

        @ParameterizedTest
        @CsvSource({"A1-1,4", "A1-2,3", "A2-1,2", "A2-2,1.5", "A3-1,1.5", "A3-2,1.5", "B1-1,2", "B1-2,4.1", "B1-3,4.5", "B2-1,3", "B2-2,2",
            "C1-1,3", "C1-2,0", "C1-3,3", "C1-4,3", "C1-5,3", "C1-6,1.2", "C2-1,3", "C2-2,3", "C3-1,0", "C3-2,2", "C3-3,2", "D1-1,4",
            "D1-2,6", "D1-3,6", "D2-1,6", "D2-2,6", "A1,7", "A2,3.5", "A3,3", "B1,10.6", "B2,5", "C1,13.2", "C2,6", "C3,4", "D1,16", "D2,12",
            "A,13.5", "B,15.6", "C,23.2", "D,28"})
        void scoresAreThePublishedOnes(String code, String score) {
            Line line = line(card, code);
            assertEquals(Optional.of(new BigDecimal(score)), line.score(), () -> code + ": " + line.entry());
        }

        @Test
        void thereAreTwentySevenLeaves() {
            assertEquals(27, card.leaves().size());
            assertEquals(41, card.lines().size());
        }

        @Test
        void totalAndGrade() {
            assertEquals(new BigDecimal("80.3"), card.total());
            assertEquals(Optional.of("良"), card.grade());
            assertTrue(card.complete());
        }

        @Test
        void aFurtherFourTenthsLostMakeItFair() {
            assertEquals(List.of(
                    new GradeDistance("良", new BigDecimal("80"), new BigDecimal("0.3"), new BigDecimal("-0.4"), "中"),
                    new GradeDistance("优", new BigDecimal("90"), new BigDecimal("-9.7"), new BigDecimal("9.7"), "优")), card.distances());
        }

        @Test
        void lossesAddUpExactly() {
            for (Line leaf : card.leaves()) {
                BigDecimal sum = leaf.entry().orElseThrow().losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, leaf.lost().orElseThrow().compareTo(sum), leaf.code());
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {"B1-1; 2×100.00%=2", "B1-2; 5−(117.10%−100%)×5=4.145→4.1", "C1-2; 3−(90%−68.0%)÷1%×1=−19→0",
            "C1-6; 3×40.00%=1.2", "D1-1; 50%≤51.70%<60%→4", "A3-1; 4−2.5=1.5", "C2-1; 50.94%>49.00%→3", "C1-1; 237,445人≥138,000人→3",
            "C1-3; 10,530人≤10,639人→3", "C1-4; 100.00%=100%→3", "B1-3; 5−0.5=4.5", "C3-1; 否→0", "C3-2; 及时认定→2", "A2-1; 1+1+0+0=2"})
        void calculationIsShown(String code, String calculation) {
            assertEquals(calculation, line(card, code).entry().orElseThrow().calculation());
        }

        @Test
        void aJudgedLevelIsToldByItsWords() {
            assertEquals(Optional.of("按时发放"), line(card, "C3-3").entry().orElseThrow().operands().get(0).value());
        }

        @Test
        void printsTheLedger() {
            card.leaves().forEach(leaf -> assertFalse(leaf.entry().orElseThrow().rule().isBlank()));
        }
    }

    @Nested
    class Written {

        private final Scorecard card = scored(Wuhan.evaluation().evaluation(), Reading.WRITTEN);

        @Test
        void fourIndicatorsReachTwoOfThree() {
            for (String code : List.of("C1-4", "C1-5", "C2-1", "C2-2")) {
                assertEquals(Optional.of(new BigDecimal("2")), line(card, code).score());
                assertEquals(List.of(new Loss(BigDecimal.ONE, "评分标准最高得 2 分，低于分值 3 分")), line(card, code).entry().orElseThrow().losses());
            }
        }

        @Test
        void totalIsFair() {
            assertEquals(new BigDecimal("76.3"), card.total());
            assertEquals(Optional.of("中"), card.grade());
        }
    }

    @Nested
    class Missing {

        @Test
        void anInputRemovedIsNeverZero() {
            Scorecard card = scored(Wuhan.evaluation().without("funds.arrived@2019#全市").evaluation(), Reading.APPLIED);
            Line line = line(card, "B1-2");
            assertEquals(Optional.empty(), line.score());
            assertEquals(Optional.empty(), line.lost());
            assertEquals(List.of("缺少实际到位资金（funds.arrived@2019#全市），应取自市人力资源和社会保障局、《资金到位情况表》。"),
                    line.entry().orElseThrow().missing());
            assertFalse(card.complete());
            assertEquals(Optional.empty(), card.grade());
            assertEquals(List.of(), card.distances());
            assertEquals(new BigDecimal("74.2"), card.total());
            assertFalse(line(card, "B").complete());
            assertTrue(line(card, "A").complete());
        }

        @Test
        void aDistrictThatSentNothingIsNamed() {
            Scorecard card = scored(Wuhan.evaluation().without("construction.permits@2019#新洲区").evaluation(), Reading.APPLIED);
            List<String> missing = line(card, "C1-2").entry().orElseThrow().missing();
            assertEquals(1, missing.size());
            assertTrue(missing.get(0).contains("新洲区"), missing.toString());
        }
    }
}
