package org.steelyard.core.internal.place;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;

/** Finds the slot of an address, and makes its typed place when there is none yet. Lives as long as one change. */
public final class SlotPlaces {

    private final Evaluation evaluation;
    private final Edit edit;
    private final Map<SlotAddress, Slot> slots;

    /** Places in this evaluation, made as part of this change. */
    public SlotPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
        this.slots = new LinkedHashMap<>(SlotIndex.of(evaluation).all());
    }

    /** The slot, if it is there. */
    public Optional<Slot> find(SlotAddress address) {
        return Optional.ofNullable(slots.get(address));
    }

    /**
     * The slot of this address.
     *
     * @param notes what the source says about the object around the slot, used only when that is made now
     * @throws IllegalArgumentException when the address has no place in an evaluation
     */
    public Slot at(SlotAddress address, Map<String, String> notes) {
        return slots.computeIfAbsent(address, a -> make(a, new Notes(notes)));
    }

    private Slot make(SlotAddress address, Notes notes) {
        return switch (address.family()) {
            case "fund" -> new FundPlaces(evaluation, edit).slot(address, notes);
            case "survey" -> new SurveyPlaces(evaluation, edit).slot(address, notes);
            case "judgement" -> new JudgementPlaces(evaluation, edit).slot(address);
            case "workplan" -> new PlanPlaces(evaluation, edit).slot(address, notes);
            case "form", "subproject" -> new FormPlaces(evaluation, edit).slot(address, notes);
            case "score" -> new ScorePlaces(evaluation, edit).slot(address);
            case "object", "period" -> new RootPlaces(evaluation, edit).slot(address);
            default -> new ItemPlaces(evaluation, edit).slot(address, notes);
        };
    }

    /** Writes what the adopted claim of this address says about the object around it: a judgement's status, for example. */
    public void describe(SlotAddress address, Map<String, String> notes, org.steelyard.model.value.Value adopted) {
        switch (address.family()) {
            case "judgement" -> new JudgementPlaces(evaluation, edit).describe(address, new Notes(notes), adopted);
            case "workplan" -> new PlanPlaces(evaluation, edit).describe(address, new Notes(notes), adopted);
            case "form" -> new FormPlaces(evaluation, edit).describe(address, new Notes(notes));
            default -> {
                // the object around it says nothing that depends on the value
            }
        }
    }

    /** Takes back what {@link #describe} wrote, when no claim is adopted any more. */
    public void undescribe(SlotAddress address) {
        if (address.family().equals("judgement")) {
            new JudgementPlaces(evaluation, edit).undescribe(address);
        }
    }
}
