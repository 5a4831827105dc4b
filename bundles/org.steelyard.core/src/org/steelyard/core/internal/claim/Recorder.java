package org.steelyard.core.internal.claim;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.place.SlotPlaces;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.value.Value;

/** Writes decided statements into the evaluation, as part of one change. */
public final class Recorder {

    private static final ClaimPackage CLAIM = ClaimPackage.eINSTANCE;

    private final Edit edit;
    private final SlotPlaces places;
    private final Instant now;
    private final Set<String> replaced;
    private final String by;
    private final String reason;

    /**
     * A recorder for one change.
     *
     * @param replaced digests of files whose statements no longer count
     * @param by       the program, as the one who adopts what is undisputed
     * @param reason   why it does
     */
    public Recorder(Evaluation evaluation, Edit edit, Instant now, Set<String> replaced, String by, String reason) {
        this.edit = edit;
        this.places = new SlotPlaces(evaluation, edit);
        this.now = now;
        this.replaced = replaced;
        this.by = by;
        this.reason = reason;
    }

    /** Records one slot. */
    public void record(Meeting meeting) {
        SlotAddress address = meeting.address();
        Map<String, String> notes = notes(meeting.fresh());
        Slot slot = places.at(address, notes);
        for (ImportedClaim fresh : meeting.fresh()) {
            edit.add(slot, CLAIM.getSlot_Claims(), claim(fresh, address));
        }
        switch (meeting.adoption()) {
            case KEEP -> {
                // neither the statement nor the decision changes
            }
            case NONE -> {
                edit.set(slot, CLAIM.getSlot_Adopted(), null);
                edit.set(slot, CLAIM.getSlot_Adoption(), null);
                places.undescribe(address);
            }
            case FIRST -> {
                Claim first = first(slot);
                edit.set(slot, CLAIM.getSlot_Adopted(), first);
                edit.set(slot, CLAIM.getSlot_Adoption(), automatic());
                places.describe(address, notes, first.getValue());
            }
        }
        edit.set(slot, CLAIM.getSlot_Stale(), meeting.stale());
    }

    private Claim first(Slot slot) {
        List<Claim> counting = slot.getClaims().stream().filter(c -> Meeting.counts(c, replaced)).toList();
        return counting.stream().filter(c -> !(c.getValue() instanceof Value.Blank)).findFirst().orElse(counting.get(0));
    }

    private Adoption automatic() {
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setAutomatic(true);
        adoption.setAt(now);
        adoption.setBy(by);
        adoption.setReason(reason);
        return adoption;
    }

    private Claim claim(ImportedClaim fresh, SlotAddress address) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(fresh.value());
        claim.setRaw(fresh.raw());
        claim.setPlace(fresh.place());
        claim.setBound(fresh.bound().orElse(null));
        claim.setWhere(fresh.notes().get("where"));
        claim.setLabel(fresh.label().isEmpty() ? null : fresh.label());
        claim.setRecipe(fresh.recipe().isEmpty() ? null : fresh.recipe());
        claim.setOrigin(origin(address));
        claim.setRecordedAt(now);
        return claim;
    }

    private static Origin origin(SlotAddress address) {
        return switch (address.family()) {
            case "score" -> Origin.PUBLISHED;
            // the points that a unit gives itself, row by row and in total
            case "form" -> address.key().matches(".*[./](?:score|total|grade)") ? Origin.SELF_STATED : Origin.IMPORTED;
            default -> Origin.IMPORTED;
        };
    }

    private static Map<String, String> notes(List<ImportedClaim> fresh) {
        Map<String, String> notes = new HashMap<>();
        for (ImportedClaim claim : fresh) {
            if (!claim.label().isBlank()) {
                notes.putIfAbsent("name", claim.label());
            }
            notes.putAll(claim.notes());
        }
        return notes;
    }
}
