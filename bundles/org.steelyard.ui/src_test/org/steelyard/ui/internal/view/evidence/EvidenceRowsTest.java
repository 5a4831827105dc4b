package org.steelyard.ui.internal.view.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.ui.internal.view.evidence.EvidenceRow.Target;

class EvidenceRowsTest {

    private static final EvaluationFactory MAKE = EvaluationFactory.eINSTANCE;

    private final Evaluation evaluation = MAKE.createEvaluation();
    private final Evidence minutes = evidence("会议纪要");
    private final Evidence unused = evidence("调研笔记");
    private Indicator group;
    private Judgement met;
    private Judgement notMet;
    private Finding finding;

    private Evidence evidence(String title) {
        Evidence piece = MAKE.createEvidence();
        piece.setTitle(title);
        evaluation.getEvidence().add(piece);
        return piece;
    }

    private Judgement judgement(String code, String item, JudgementStatus status) {
        Judgement judgement = MAKE.createJudgement();
        judgement.setIndicatorCode(code);
        judgement.setItem(item);
        judgement.setStatus(status);
        evaluation.getJudgements().add(judgement);
        return judgement;
    }

    private static Indicator indicator(String code) {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode(code);
        indicator.setName("指标" + code);
        return indicator;
    }

    @BeforeEach
    void makeAnEvaluation() {
        evaluation.setRubric(RubricFactory.eINSTANCE.createRubric());
        group = indicator("A");
        group.getChildren().add(indicator("A1"));
        group.getChildren().add(indicator("A2"));
        evaluation.getRubric().getIndicators().add(group);
        met = judgement("A1", "①", JudgementStatus.MET);
        met.getEvidence().add(minutes);
        notMet = judgement("A1", "②", JudgementStatus.NOT_MET);
        finding = MAKE.createFinding();
        finding.getJudgements().add(notMet);
        evaluation.getFindings().add(finding);
    }

    private String shown(EObject selected) {
        EvidenceRows rows = new EvidenceRows(evaluation, Optional.empty(), new ModelText(new Labels(Locale.SIMPLIFIED_CHINESE)));
        List<EvidenceRow> all = rows.of(rows.subject(Optional.ofNullable(selected)));
        return all.stream().map(r -> r.state() + " " + r.evidence().map(Evidence::getTitle).orElse("") + " " + r.target().map(t -> t.indicator() + t.item()).orElse(""))
                .map(String::strip).collect(Collectors.joining(", "));
    }

    @Nested
    class Shown {

        @Test
        void ofAnIndicatorIsWhatItsJudgementsRestOnAndWhatLacksIt() {
            assertEquals("PRESENT 会议纪要 A1①, MISSING  A1②", shown(group.getChildren().get(0)));
        }

        @Test
        void ofAGroupIsAllOfItsIndicators() {
            assertEquals("PRESENT 会议纪要 A1①, MISSING  A1②, NONE  A2", shown(group));
        }

        @Test
        void ofAJudgementIsItsOwn() {
            assertEquals("PRESENT 会议纪要 A1①", shown(met));
        }

        @Test
        void ofAPartOfAJudgementIsTheJudgements() {
            met.setDeduction(ClaimFactory.eINSTANCE.createSlot());
            assertEquals("PRESENT 会议纪要 A1①", shown(met.getDeduction()));
        }

        @Test
        void ofAFindingIsThatOfItsJudgements() {
            assertEquals("MISSING  A1②", shown(finding));
        }

        @Test
        void ofAPieceIsWhereItIsUsed() {
            assertEquals("UNUSED 调研笔记", shown(unused));
        }

        @Test
        void ofASourceIsWhatComesFromIt() {
            Source source = MAKE.createSource();
            evaluation.getSources().add(source);
            minutes.setSource(source);
            assertEquals("PRESENT 会议纪要 A1①", shown(source));
        }

        @Test
        void ofNothingIsEverythingWithWhatIsMissingFirst() {
            assertEquals("MISSING  A1②, PRESENT 会议纪要 A1①, UNUSED 调研笔记", shown(null));
        }
    }

    @Nested
    class Marks {

        @Test
        void aDeductionWithoutEvidenceIsMissingIt() {
            Judgement whole = judgement("A2", null, JudgementStatus.UNKNOWN);
            assertEquals("NONE  A2", shown(whole));
            whole.setDeduction(deduction("0"));
            assertEquals("NONE  A2", shown(whole));
            whole.setDeduction(deduction("0.5"));
            assertEquals("MISSING  A2", shown(whole));
        }

        private static Slot deduction(String points) {
            Slot slot = ClaimFactory.eINSTANCE.createSlot();
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(new Value.Number(Quantity.of(points, "分")));
            slot.getClaims().add(claim);
            slot.setAdopted(claim);
            return slot;
        }

        @Test
        void whatIsMetNeedsNone() {
            met.getEvidence().clear();
            assertEquals("NONE  A1①", shown(met));
        }

        @Test
        void whatComesFromAReplacedFileIsMarked() {
            Source old = MAKE.createSource();
            old.setSha256("aa");
            Source fresh = MAKE.createSource();
            fresh.setSha256("bb");
            fresh.setReplaces("aa");
            evaluation.getSources().addAll(List.of(old, fresh));
            minutes.setSource(old);
            assertEquals("REPLACED 会议纪要 A1①", shown(met));
            minutes.setSource(fresh);
            assertEquals("PRESENT 会议纪要 A1①", shown(met));
        }
    }

    @Test
    void whatAJudgementRestsOnIsFoundByCodeAndItem() {
        assertEquals(List.of(minutes), EvidenceChanges.now(evaluation, new Target("A1", "①")));
        assertEquals(List.of(), EvidenceChanges.now(evaluation, new Target("A1", "")));
    }
}
