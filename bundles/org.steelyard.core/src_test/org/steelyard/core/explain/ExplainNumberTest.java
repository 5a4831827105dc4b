package org.steelyard.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.core.explain.Explanation.OfEvidence;
import org.steelyard.core.explain.Explanation.OfFinding;
import org.steelyard.core.explain.Explanation.OfIndicator;
import org.steelyard.core.explain.Explanation.OfRecommendation;
import org.steelyard.core.explain.Explanation.OfSlot;
import org.steelyard.core.explain.Explanation.SourceLink;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;

class ExplainNumberTest {

    private static final EvaluationFactory MAKE = EvaluationFactory.eINSTANCE;

    @TempDir
    Path folder;
    private OpenEvaluation open;
    private TinyCity city;
    private Evaluation evaluation;
    private Finding finding;
    private Recommendation recommendation;
    private Evidence evidence;

    @BeforeEach
    void make() throws Exception {
        city = new TinyCity(folder);
        open = city.open();
        city.apply(open, city.source("a.csv", "8", "10"));
        city.apply(open, city.source("b.csv", "9", "10"));
        evaluation = open.evaluation();
        evidence = MAKE.createEvidence();
        evidence.setTitle("minutes");
        evaluation.getEvidence().add(evidence);
        finding = MAKE.createFinding();
        finding.setTitle("too slow");
        evaluation.getFindings().add(finding);
        recommendation = MAKE.createRecommendation();
        recommendation.setTitle("hurry");
        recommendation.getAnswers().add(finding);
        evaluation.getRecommendations().add(recommendation);
        Judgement judgement = MAKE.createJudgement();
        judgement.setIndicatorCode("A1");
        judgement.setReason("seen");
        judgement.getEvidence().add(evidence);
        judgement.getFindings().add(finding);
        evaluation.getJudgements().add(judgement);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private ExplainNumber explain() throws Exception {
        return new ExplainNumber(evaluation, new ScoreEvaluation(city.services()).score(open, Scorecard.Reading.APPLIED), Locale.ENGLISH);
    }

    @Test
    void anIndicatorLeadsToTheCellsOfAllStatementsOfItsOperands() throws Exception {
        OfIndicator a1 = explain().indicator("A1").orElseThrow();
        var all = a1.operands().stream().filter(o -> o.operand().key().equals("all")).findFirst().orElseThrow();
        assertEquals(2, all.slot().orElseThrow().statements().size());
        assertEquals(List.of("a.csv", "b.csv"), all.sources().stream().map(s -> s.place().file()).toList());
        assertEquals(new Place.Cell("", 3, 1), all.sources().get(0).place().locator());
        assertEquals(List.of(true, false), all.sources().stream().map(SourceLink::adopted).toList());
    }

    @Test
    void anIndicatorSaysWhatItsRuleIsAndWhatIsMissing() throws Exception {
        OfIndicator a1 = explain().indicator("A1").orElseThrow();
        assertTrue(a1.line().entry().orElseThrow().rule().length() > 0);
        // 8 and 9 are stated for the same slot, and nobody decided
        assertEquals(1, a1.line().entry().orElseThrow().missing().size());
    }

    @Test
    void aParentNamesItsParts() throws Exception {
        assertEquals(List.of("A1"), explain().indicator("A").orElseThrow().parts().stream().map(Scorecard.Line::code).toList());
    }

    @Test
    void anIndicatorNobodyKnowsIsNotExplained() throws Exception {
        assertEquals(Optional.empty(), explain().indicator("B"));
    }

    @Test
    void aSlotShowsItsStatementsSideBySideAndWhoUsesIt() throws Exception {
        OfSlot slot = explain().slot(SlotAddress.valueOf("t.b@2019#全市")).orElseThrow();
        assertEquals(2, slot.slot().statements().size());
        assertEquals("no other value is stated", slot.slot().decision().orElseThrow().reason());
        assertEquals(List.of("A1"), slot.usedBy().stream().map(Explanation.UsedBy::code).toList());
    }

    @Test
    void whatHoldsASlotIsExplainedByIt() throws Exception {
        assertTrue(explain().object(evaluation.getItems().get(0)).orElseThrow() instanceof OfSlot);
        assertTrue(explain().object(evaluation.getItems().get(0).getSlot().getClaims().get(0)).orElseThrow() instanceof OfSlot);
    }

    @Test
    void fromADeductionToEvidenceFindingAndRecommendationAndBack() throws Exception {
        ExplainNumber explain = explain();
        OfIndicator a1 = explain.indicator("A1").orElseThrow();
        assertEquals("minutes", a1.judgements().get(0).evidence().get(0).title());
        assertEquals(List.of("too slow"), a1.findings().stream().map(Explanation.Link::title).toList());
        OfFinding f = (OfFinding) explain.object(finding).orElseThrow();
        assertEquals(List.of("hurry"), f.recommendations().stream().map(Explanation.Link::title).toList());
        assertEquals(List.of("A1"), f.indicators().stream().map(Explanation.UsedBy::code).toList());
        OfRecommendation r = (OfRecommendation) explain.object(recommendation).orElseThrow();
        assertEquals(List.of("A1"), r.indicators().stream().map(Explanation.UsedBy::code).toList());
        OfEvidence e = (OfEvidence) explain.object(evidence).orElseThrow();
        assertEquals(List.of("too slow"), e.findings().stream().map(Explanation.Link::title).toList());
    }

    @Test
    void theEvaluationItselfIsNoNumber() throws Exception {
        assertEquals(Optional.empty(), explain().object(evaluation));
    }
}
