package org.steelyard.core.internal.place;

import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;

/** Data items: every address without a place of its own. */
final class ItemPlaces {

    private final Evaluation evaluation;
    private final Edit edit;

    ItemPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address, Notes notes) {
        DataItem item = evaluation.getItems().stream().filter(i -> is(i, address)).findFirst().orElseGet(() -> {
            DataItem made = EvaluationFactory.eINSTANCE.createDataItem();
            made.setKey(address.key());
            made.setName(notes.text("name"));
            made.setPeriod(address.period().isEmpty() ? null : address.period());
            made.setScope(address.scope().isEmpty() ? null : address.scope());
            return edit.add(evaluation, EvaluationPackage.eINSTANCE.getEvaluation_Items(), made);
        });
        return edit.part(item, EvaluationPackage.eINSTANCE.getDataItem_Slot(), Slot.class);
    }

    private static boolean is(DataItem item, SlotAddress address) {
        return new SlotAddress(item.getKey(), text(item.getPeriod()), text(item.getScope())).equals(address);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
