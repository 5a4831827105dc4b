package org.steelyard.ui.internal.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.scoring.Scorecard;

class TaskTest {

    private final Labels labels = new Labels(Locale.SIMPLIFIED_CHINESE);
    private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    private Slot slot;

    @BeforeEach
    void anEvaluation() {
        evaluation.setRubric(RubricFactory.eINSTANCE.createRubric());
        Indicator leaf = RubricFactory.eINSTANCE.createIndicator();
        leaf.setCode("A1");
        leaf.setName("立项依据充分性");
        evaluation.getRubric().getIndicators().add(leaf);
        DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setName("参保人数");
        slot = ClaimFactory.eINSTANCE.createSlot();
        item.setSlot(slot);
        evaluation.getItems().add(item);
    }

    private static Scorecard card(String score) {
        Optional<BigDecimal> points = Optional.ofNullable(score).map(BigDecimal::new);
        BigDecimal full = new BigDecimal("4");
        Scorecard.Entry entry = new Scorecard.Entry("", "manual", "stated", List.of(), Optional.empty(), points, points, "", List.of(),
                points.isPresent() ? List.of() : List.of("缺少评判"), List.of());
        return new Scorecard(Scorecard.Reading.APPLIED, points.orElse(BigDecimal.ZERO), full, points.isPresent(), Optional.empty(), List.of(),
                List.of(new Scorecard.Line("A1", "立项依据充分性", 1, true, full, points, points.map(full::subtract), points.isPresent(), Optional.of(entry))));
    }

    private List<Task> tasks(String score) {
        return Task.of(evaluation, card(score), new ModelText(labels), labels);
    }

    private List<Task.Kind> kinds(String score) {
        return tasks(score).stream().map(Task::kind).toList();
    }

    @Test
    void nothingIsLeftWhenAllIsScoredAndAnswered() {
        assertEquals(List.of(), tasks("4"));
    }

    @Test
    void anIndicatorWithoutScoreIsTheFirstThingToDoWithItsReason() {
        slot.setStale(true);
        assertEquals(List.of(Task.Kind.NOT_SCORED, Task.Kind.STALE), kinds(null));
        assertTrue(tasks(null).get(0).text().contains("缺少评判"), tasks(null).toString());
    }

    @Test
    void twoStatementsWaitForADecisionUntilOneIsAdopted() {
        Claim first = ClaimFactory.eINSTANCE.createClaim();
        slot.getClaims().add(first);
        assertEquals(List.of(), kinds("4"));
        slot.getClaims().add(ClaimFactory.eINSTANCE.createClaim());
        assertEquals(List.of(Task.Kind.UNDECIDED), kinds("4"));
        assertTrue(tasks("4").get(0).text().startsWith("参保人数"), tasks("4").toString());
        slot.setAdopted(first);
        assertEquals(List.of(), kinds("4"));
    }

    @Test
    void aDeductionWithoutEvidenceIsNamedAndOneWithItIsNot() {
        Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
        judgement.setIndicatorCode("A1");
        judgement.setStatus(JudgementStatus.NOT_MET);
        evaluation.getJudgements().add(judgement);
        assertEquals(List.of(Task.Kind.NO_EVIDENCE), kinds("3"));
        assertEquals(List.of(), kinds("4"));
        judgement.setBasis("社保基金财务制度");
        assertEquals(List.of(), kinds("3"));
    }

    @Test
    void findingsAndRecommendationsAreAskedToAnswerEachOther() {
        Finding finding = EvaluationFactory.eINSTANCE.createFinding();
        Recommendation recommendation = EvaluationFactory.eINSTANCE.createRecommendation();
        evaluation.getFindings().add(finding);
        evaluation.getRecommendations().add(recommendation);
        assertEquals(List.of(Task.Kind.UNANSWERED, Task.Kind.UNFOUNDED), kinds("4"));
        recommendation.getAnswers().add(finding);
        assertEquals(List.of(), kinds("4"));
    }
}
