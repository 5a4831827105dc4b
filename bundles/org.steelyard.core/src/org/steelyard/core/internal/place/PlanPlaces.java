package org.steelyard.core.internal.place;

import java.util.Optional;

import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.PlanStatus;
import org.steelyard.model.evaluation.WorkPlan;
import org.steelyard.model.evaluation.WorkPlanItem;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Items of work plans: {@code workplan.<plan>.<no>.credit}. */
final class PlanPlaces {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    PlanPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address, Notes notes) {
        Keys keys = Keys.of(address, 4);
        if (!keys.last().equals("credit")) {
            throw keys.unplaceable();
        }
        WorkPlan plan = find(keys.at(1)).orElseGet(() -> plan(keys.at(1), notes));
        String no = keys.join(2, keys.size() - 1);
        WorkPlanItem item = find(plan, no).orElseGet(() -> item(plan, no, notes));
        return edit.part(item, EVALUATION.getWorkPlanItem_Credit(), Slot.class);
    }

    /** Writes status and basis as the adopted claim says them. */
    void describe(SlotAddress address, Notes notes, Value adopted) {
        Keys keys = Keys.of(address, 4);
        WorkPlanItem item = find(keys.at(1)).flatMap(p -> find(p, keys.join(2, keys.size() - 1))).orElseThrow();
        notes.get("text").ifPresent(t -> edit.set(item, EVALUATION.getWorkPlanItem_Text(), t));
        notes.get("basis").ifPresent(b -> edit.set(item, EVALUATION.getWorkPlanItem_Basis(), b));
        notes.get("status").ifPresent(s -> edit.set(item, EVALUATION.getWorkPlanItem_StatusText(), s));
        PlanStatus status = notes.get("status").map(Statuses::plan).orElse(PlanStatus.UNKNOWN);
        if (status == PlanStatus.UNKNOWN && adopted instanceof Value.Number n && n.quantity().unit().isRatio()) {
            status = Statuses.plan(n.quantity().in(Unit.ONE));
        }
        edit.set(item, EVALUATION.getWorkPlanItem_Status(), status);
    }

    private Optional<WorkPlan> find(String key) {
        return evaluation.getPlans().stream().filter(p -> key.equals(p.getKey())).findFirst();
    }

    private static Optional<WorkPlanItem> find(WorkPlan plan, String no) {
        return plan.getItems().stream().filter(i -> no.equals(i.getNo())).findFirst();
    }

    private WorkPlan plan(String key, Notes notes) {
        WorkPlan plan = EvaluationFactory.eINSTANCE.createWorkPlan();
        plan.setKey(key);
        plan.setName(notes.text("title"));
        return edit.add(evaluation, EVALUATION.getEvaluation_Plans(), plan);
    }

    private WorkPlanItem item(WorkPlan plan, String no, Notes notes) {
        WorkPlanItem item = EvaluationFactory.eINSTANCE.createWorkPlanItem();
        item.setNo(no);
        item.setText(notes.get("text").orElse(notes.text("name")));
        return edit.add(plan, EVALUATION.getWorkPlan_Items(), item);
    }
}
