package org.steelyard.scoring;

import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

/** Builds evaluations for tests, one statement a line. */
final class Evaluations {

    private static final EvaluationFactory FACTORY = EvaluationFactory.eINSTANCE;

    private final Evaluation evaluation = FACTORY.createEvaluation();

    Evaluations(Rubric rubric) {
        evaluation.setRubric(rubric);
        evaluation.setPeriod(FACTORY.createPeriod());
        evaluation.getPeriod().getYears().add("2019");
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** A number that one source states and that is adopted. */
    Evaluations number(String address, String value, String unit) {
        return value(address, Value.of(Quantity.of(value, unit)));
    }

    Evaluations value(String address, Value value) {
        SlotAddress a = SlotAddress.valueOf(address);
        DataItem item = FACTORY.createDataItem();
        item.setKey(a.key());
        item.setPeriod(a.period());
        item.setScope(a.scope());
        item.setSlot(slot(value));
        evaluation.getItems().add(item);
        return this;
    }

    DataItem item(String address) {
        return evaluation.getItems().stream().filter(each -> SlotAddress.valueOf(address).equals(
                new SlotAddress(each.getKey(), each.getPeriod(), each.getScope()))).findFirst().orElseThrow();
    }

    Evaluations without(String address) {
        evaluation.getItems().remove(item(address));
        return this;
    }

    Judgement judgement(String indicator, String item) {
        Judgement judgement = FACTORY.createJudgement();
        judgement.setIndicatorCode(indicator);
        judgement.setItem(item.isEmpty() ? null : item);
        evaluation.getJudgements().add(judgement);
        return judgement;
    }

    Evaluations judged(String indicator, String item, JudgementStatus status, String points, String reason) {
        Judgement judgement = judgement(indicator, item);
        judgement.setStatus(status);
        judgement.setReason(reason);
        if (!points.isEmpty()) {
            judgement.setPoints(slot(Value.of(Quantity.of(points, "分"))));
        }
        return this;
    }

    Evaluations deducted(String indicator, String points, String reason) {
        Judgement judgement = judgement(indicator, "");
        judgement.setDeduction(slot(Value.of(Quantity.of(points, "分"))));
        judgement.setReason(reason);
        return this;
    }

    Evaluations level(String indicator, String level) {
        judgement(indicator, "").setLevel(level);
        return this;
    }

    static Slot slot(Value... values) {
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        int row = 0;
        for (Value value : values) {
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(value);
            claim.setRaw(value instanceof Value.Number n ? n.quantity().value().toPlainString() : value.toString());
            claim.setPlace(Place.cell("", "来源.xlsx", "表", row++, 3));
            slot.getClaims().add(claim);
        }
        if (values.length == 1) {
            slot.setAdopted(slot.getClaims().get(0));
            Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
            adoption.setAutomatic(true);
            slot.setAdoption(adoption);
        }
        return slot;
    }
}
