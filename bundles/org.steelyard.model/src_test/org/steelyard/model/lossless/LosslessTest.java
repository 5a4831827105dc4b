package org.steelyard.model.lossless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.WeightVariant;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/** What four published reports state survives saving and loading, contradictions and gaps included. */
class LosslessTest {

    private static Evaluation roundTrip(Evaluation saved) {
        SteelyardResources resources = new SteelyardResources(IdSource.sequential("n"));
        byte[] bytes = resources.bytes(saved);
        Loaded<Evaluation> loaded = resources.load(bytes, "evaluation.xmi", Evaluation.class, Locale.ENGLISH);
        assertEquals(List.of(), loaded.problems());
        Evaluation root = loaded.root().orElseThrow();
        assertTrue(EcoreUtil.equals(saved, root), "what was loaded differs from what was saved");
        assertArrayEquals(bytes, resources.bytes(root), "saved again, the bytes differ");
        return root;
    }

    private static Quantity quantity(Slot slot) {
        return ((Value.Number) slot.getAdopted().getValue()).quantity();
    }

    private static List<String> literals(Slot slot) {
        return slot.getClaims().stream().map(c -> c.getValue().literal()).toList();
    }

    private static List<String> wheres(Slot slot) {
        return slot.getClaims().stream().map(Claim::getWhere).toList();
    }

    @Test
    void noneOfTheCasesBreaksAnInvariantOfTheModel() {
        for (Evaluation evaluation : Cases.all()) {
            List<Problem> errors = ModelCheck.check(evaluation, Locale.ENGLISH).stream().filter(p -> p.severity() == Severity.ERROR).toList();
            assertEquals(List.of(), errors, evaluation.getTitle());
        }
    }

    @Nested
    class TwoSidedStatement {

        private final Evaluation evaluation = roundTrip(Cases.twoSidedStatement());
        private final SlotIndex index = SlotIndex.of(evaluation);

        private Slot slot(String line) {
            return index.get(SlotAddress.valueOf("fund.final." + line + "@2019#全市")).orElseThrow();
        }

        @Test
        void everyLineStandsInItsPlace() {
            List<StatementLine> lines = evaluation.getStatements().get(0).getLines();
            assertEquals(21, lines.size());
            assertEquals(List.of("工伤保险费收入", "利息收入", "财政补贴收入"), lines.stream().limit(3).map(StatementLine::getName).toList());
        }

        @Test
        void aNegativeBalanceKeepsItsSign() {
            assertEquals(new BigDecimal("-179288689.93"), quantity(slot("expenditure.balance")).value());
        }

        @Test
        void aBlankCellStaysBlankAndIsNotZero() {
            assertEquals(new Value.Blank(), slot("income.upperGrant").getAdopted().getValue());
        }

        @Test
        void ofWhichLinesStandUnderTheirParent() {
            StatementLine benefit = evaluation.getStatements().get(0).getLines().get(10);
            assertEquals("expenditure.benefit.medical", benefit.getDetails().get(0).getCode());
            assertTrue(benefit.getDetails().get(0).isOfWhich());
        }

        @Test
        void bothGrandTotalsAgree() {
            assertEquals(quantity(slot("income.grandTotal")), quantity(slot("expenditure.grandTotal")));
        }

        @Test
        void printedDecimalsAreKept() {
            assertEquals("1364750.00", quantity(slot("expenditure.prevention")).value().toPlainString());
        }

        @Test
        void theReserveIsFoundOnBothSides() {
            assertEquals(new BigDecimal("296456811.98"), quantity(slot("income.opening.reserve")).value());
            assertEquals(new BigDecimal("306732224.39"), quantity(slot("expenditure.closing.reserve")).value());
        }
    }

    @Nested
    class ScoreInTwoPlaces {

        private final Slot deduction = roundTrip(Cases.scoreInTwoPlaces()).getStatedScores().get(0).getDeduction();

        @Test
        void bothStatementsAreKept() {
            assertEquals(List.of("q 2.5|分", "q 3|分"), literals(deduction));
            assertEquals(List.of("正文", "附件"), wheres(deduction));
        }

        @Test
        void oneIsAdoptedWithItsReason() {
            assertSame(deduction.getClaims().get(0), deduction.getAdopted());
            assertTrue(deduction.getAdoption().getReason().contains("与得分不符"));
        }
    }

    @Nested
    class GapsInTheIndicatorTable {

        private final Evaluation evaluation = roundTrip(Cases.gapsInTheIndicatorTable());

        @Test
        void anIndicatorMayHaveNoCriteria() {
            Indicator indicator = evaluation.getRubric().getIndicators().get(0);
            assertTrue(indicator.getCriteria().isEmpty());
            assertEquals(RuleBasis.MISSING, indicator.getRule().getBasis());
        }

        @Test
        void aMergedCellKeepsItsLinesAndBothHeadings() {
            Claim claim = evaluation.getJudgements().get(0).getStated().getAdopted();
            assertTrue(((Value.Text) claim.getValue()).text().contains("个，\n核发"));
            assertTrue(claim.getLabel().contains("评价依据与评价情况"));
        }

        @Test
        void aPlaceThatStatesNothingHasNoClaim() {
            assertNull(evaluation.getStatedScores().get(0).getFull());
        }
    }

    @Nested
    class CriterionBelowItsWeight {

        private final Evaluation evaluation = roundTrip(Cases.criterionBelowItsWeight());

        @Test
        void allThreeNumbersAreKept() {
            Indicator indicator = evaluation.getRubric().getIndicators().get(0);
            assertEquals(new BigDecimal("2"), indicator.getCriteria().get(0).getPoints());
            assertEquals(new BigDecimal("3"), indicator.getWeight());
            assertEquals(new BigDecimal("3"), quantity(evaluation.getStatedScores().get(0).getScore()).value());
        }
    }

    @Nested
    class SelfEvaluationForms {

        private final Evaluation evaluation = roundTrip(Cases.selfEvaluationForms());
        private final SelfEvaluationForm department = evaluation.getForms().get(0);
        private final SelfEvaluationForm projects = evaluation.getForms().get(1);

        @Test
        void identicalRowsStandInBothForms() {
            assertEquals(department.getRows().size(), projects.getRows().size());
            assertEquals(department.getRows().get(1).getIndicator(), projects.getRows().get(1).getIndicator());
        }

        @Test
        void blanksInMandatoryCellsAreBlankAndLostLabelsAreNone() {
            assertEquals("", evaluation.getCover().get(0).getValue());
            assertEquals("", department.getRows().get(1).getLevel1());
            assertNull(department.getRows().get(3).getLevel1());
            assertEquals("", projects.getProjectName());
            assertNull(department.getProjectName());
            assertEquals("", department.getFootnotes().get(1));
        }

        @Test
        void aTargetWithoutComparatorGetsNone() {
            Claim claim = department.getRows().get(0).getTarget().getAdopted();
            assertEquals(Target.Comparator.UNSTATED, claim.getBound().comparator());
            assertEquals(Optional.empty(), claim.getBound().metBy(new BigDecimal("56.88")));
        }

        @Test
        void spacesInsideTheSourceAreKept() {
            assertEquals("55.5万人", department.getRows().get(0).getTarget().getAdopted().getRaw());
            assertEquals("55.5 万人", projects.getRows().get(0).getTarget().getAdopted().getRaw());
        }

        @Test
        void anActualValueMayBeABound() {
            Claim actual = department.getRows().get(1).getActual().getAdopted();
            assertEquals("≥95%", actual.getRaw());
            assertEquals(">=|95|%", actual.getBound().toString());
        }

        @Test
        void aTargetMayBeAText() {
            assertEquals(new Value.Text("逐年提高"), department.getRows().get(2).getTarget().getAdopted().getValue());
        }

        @Test
        void threeProjectsShareOneForm() {
            assertEquals(3, evaluation.getSubProjects().size());
            evaluation.getSubProjects().forEach(p -> assertSame(projects, p.getForm()));
        }

        @Test
        void aRowOfSeveralColumnsKeepsThem() {
            assertEquals(6, department.getFunds().getLines().get(0).getCells().size());
            assertEquals("0", quantity(projects.getFunds().getLines().get(0).getCells().get(0).getSlot()).value().toPlainString());
        }
    }

    @Nested
    class SeveralYears {

        private final Evaluation evaluation = roundTrip(Cases.severalYears());

        @Test
        void eachYearHasItsStatement() {
            assertEquals(List.of("2018", "2019", "2020"), evaluation.getStatements().stream().map(FundStatement::getYear).toList());
            assertEquals(List.of("2018", "2019", "2020"), evaluation.getPeriod().getYears());
        }

        @Test
        void oneDecimalAndTwoStayApart() {
            SlotIndex index = SlotIndex.of(evaluation);
            assertEquals("46.2", quantity(index.get(SlotAddress.valueOf("fund.final.income.other@2020#市本级")).orElseThrow()).value().toPlainString());
            assertEquals("110.13", quantity(index.get(SlotAddress.valueOf("fund.final.income.other@2019#市本级")).orElseThrow()).value().toPlainString());
        }

        @Test
        void unitsBasisAndApproximationStayAsStated() {
            Quantity stated = quantity(evaluation.getItems().get(0).getSlot());
            assertEquals("亿元", stated.unit().symbol());
            assertEquals(Basis.STATISTICS, stated.basis());
            assertTrue(stated.approximate());
        }

        @Test
        void findingsAndRecommendationsAreManyToMany() {
            List<Recommendation> recommendations = evaluation.getRecommendations();
            for (int i = 0; i < Cases.ANSWERS.length; i++) {
                List<String> numbers = recommendations.get(i).getAnswers().stream().map(Finding::getNo).toList();
                assertEquals(java.util.Arrays.stream(Cases.ANSWERS[i]).mapToObj(Integer::toString).toList(), numbers);
            }
            assertEquals(List.of("7", "8"), evaluation.getFindings().get(10).getAnsweredBy().stream().map(Recommendation::getNo).toList());
        }

        @Test
        void orphansOfBothSidesAreKept() {
            assertTrue(evaluation.getRecommendations().get(2).getAnswers().isEmpty());
            List<String> unanswered = evaluation.getFindings().stream().filter(f -> f.getAnsweredBy().isEmpty()).map(Finding::getNo).toList();
            assertEquals(List.of("4", "5", "6"), unanswered);
        }

        @Test
        void countsOfUnnamedPersonsAreKept() {
            List<String> counts = evaluation.getFindings().get(3).getFacts().stream().map(s -> quantity(s).toString()).toList();
            assertEquals(List.of("11|人", "7|处", "6|人", "1|人"), counts);
        }
    }

    @Nested
    class ScoreWithoutRubric {

        private final Evaluation evaluation = roundTrip(Cases.scoreWithoutRubric());

        @Test
        void scoreAndGradeStandAlone() {
            assertNull(evaluation.getRubric());
            assertEquals("82.33", quantity(evaluation.getStatedTotal()).value().toPlainString());
            assertEquals(new Value.Text("良"), evaluation.getStatedGrade().getAdopted().getValue());
        }

        @Test
        void fiveFiguresAreKept() {
            assertEquals(5, evaluation.getStatements().stream().mapToInt(s -> s.getLines().size()).sum());
        }

        @Test
        void causesStandApartFromTheContent() {
            assertEquals(2, evaluation.getFindings().get(0).getCauses().size());
            assertEquals(1, evaluation.getFindings().get(0).getContent().size());
        }

        @Test
        void datesThatAreNotStatedAreNone() {
            assertNull(evaluation.getPeriod().getSubmitted());
            assertNull(evaluation.getPeriod().getBaseDate());
        }
    }

    @Nested
    class TwoWeightSystems {

        private final List<WeightVariant> variants = roundTrip(Cases.twoWeightSystems()).getRubric().getVariants();

        @Test
        void bothAreKept() {
            assertEquals(List.of("七个方面", "三类指标"), variants.stream().map(WeightVariant::getName).toList());
            assertEquals(List.of("60", "15", "25"), variants.get(1).getWeights().stream().map(w -> w.getWeight().toPlainString()).toList());
        }

        @Test
        void anUnpublishedWeightIsNone() {
            assertEquals(7, variants.get(0).getWeights().size());
            variants.get(0).getWeights().forEach(w -> assertNull(w.getWeight()));
        }
    }

    @Nested
    class TwoDocumentNumbers {

        private final Slot number = roundTrip(Cases.twoDocumentNumbers()).getLegalBases().get(0).getDocNo();

        @Test
        void areTwoClaims() {
            assertEquals(List.of("t 武人社函〔2019〕22 号", "t 武人社〔2019〕22 号"), literals(number));
        }

        @Test
        void ofWhichNoneIsAdopted() {
            assertNull(number.getAdopted());
        }
    }

    @Nested
    class SubSample {

        private final List<SurveyGroup> groups = roundTrip(Cases.subSample()).getSurveys().get(0).getGroups();

        @Test
        void namesTheGroupItIsPartOf() {
            assertSame(groups.get(1), groups.get(0).getSubSampleOf());
            assertEquals("84", quantity(groups.get(0).getValid()).value().toPlainString());
        }

        @Test
        void conflictingSizesAreTwoClaims() {
            assertEquals(List.of("q 978|份", "q 1015|份"), literals(groups.get(1).getValid()));
        }
    }
}
