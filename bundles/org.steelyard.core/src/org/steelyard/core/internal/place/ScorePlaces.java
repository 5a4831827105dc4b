package org.steelyard.core.internal.place;

import org.eclipse.emf.ecore.EReference;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.StatedScore;

/** Scores that a document states: {@code score.<indicator>.full|deduction|score}, {@code score.total}, {@code score.grade}. */
final class ScorePlaces {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    ScorePlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address) {
        Keys keys = Keys.of(address, 2);
        if (address.key().equals("score.total")) {
            return edit.part(evaluation, EVALUATION.getEvaluation_StatedTotal(), Slot.class);
        }
        if (address.key().equals("score.grade")) {
            return edit.part(evaluation, EVALUATION.getEvaluation_StatedGrade(), Slot.class);
        }
        EReference feature = switch (keys.last()) {
            case "full" -> EVALUATION.getStatedScore_Full();
            case "deduction" -> EVALUATION.getStatedScore_Deduction();
            case "score" -> EVALUATION.getStatedScore_Score();
            default -> throw keys.unplaceable();
        };
        String code = keys.join(1, keys.size() - 1);
        StatedScore score = evaluation.getStatedScores().stream().filter(s -> code.equals(s.getIndicatorCode())).findFirst()
                .orElseGet(() -> {
                    StatedScore made = EvaluationFactory.eINSTANCE.createStatedScore();
                    made.setIndicatorCode(code);
                    return edit.add(evaluation, EVALUATION.getEvaluation_StatedScores(), made);
                });
        return edit.part(score, feature, Slot.class);
    }
}
