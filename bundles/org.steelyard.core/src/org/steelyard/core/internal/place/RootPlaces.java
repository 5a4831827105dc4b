package org.steelyard.core.internal.place;

import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationObject;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Period;

/** Slots of the evaluation's object and period: {@code object.amount}, {@code period.base|from|to|submitted}. */
final class RootPlaces {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    RootPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address) {
        return switch (address.key()) {
            case "object.amount" -> edit.part(edit.part(evaluation, EVALUATION.getEvaluation_Object(), EvaluationObject.class),
                    EVALUATION.getEvaluationObject_Amount(), Slot.class);
            case "period.base" -> edit.part(period(), EVALUATION.getPeriod_BaseDate(), Slot.class);
            case "period.from" -> edit.part(period(), EVALUATION.getPeriod_FieldworkFrom(), Slot.class);
            case "period.to" -> edit.part(period(), EVALUATION.getPeriod_FieldworkTo(), Slot.class);
            case "period.submitted" -> edit.part(period(), EVALUATION.getPeriod_Submitted(), Slot.class);
            default -> throw Keys.of(address, 1).unplaceable();
        };
    }

    private Period period() {
        return edit.part(evaluation, EVALUATION.getEvaluation_Period(), Period.class);
    }
}
