package org.steelyard.core.enter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
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
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;

/** Makes commands of what a person enters; however many entries, it is one step. */
public final class EnterValues {

    private static final ClaimPackage CLAIM = ClaimPackage.eINSTANCE;
    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final Services services;
    private final Texts texts;

    /** Enters with the clock of these services. */
    public EnterValues(Services services) {
        this.services = services;
        this.texts = Texts.of(EnterValues.class, services.locale());
    }

    /**
     * One step that enters all of this, in this order.
     *
     * @param label what the step is called in the undo history
     * @param by    who enters it
     */
    public Command command(OpenEvaluation open, String label, List<Entry> entries, String by) {
        List<Entry> all = List.copyOf(entries);
        return new Edit(label, open.domain(), edit -> {
            Step step = new Step(edit, open.evaluation(), by);
            all.forEach(step::enter);
        });
    }

    /** The step while it is carried out. */
    private final class Step {

        private final Edit edit;
        private final Evaluation evaluation;
        private final SlotPlaces places;
        private final String by;

        Step(Edit edit, Evaluation evaluation, String by) {
            this.edit = edit;
            this.evaluation = evaluation;
            this.places = new SlotPlaces(evaluation, edit);
            this.by = by;
        }

        void enter(Entry entry) {
            switch (entry) {
                case Entry.Stated e -> state(e);
                case Entry.Cleared e -> clear(e.address());
                case Entry.Adopted e -> adopt(e.slot(), e.claim(), e.reason());
                case Entry.Status e -> edit.set(judgement(e.indicator(), e.item()), EVALUATION.getJudgement_Status(), e.status());
                case Entry.Level e -> edit.set(judgement(e.indicator(), ""), EVALUATION.getJudgement_Level(), e.level().isEmpty() ? null : e.level());
                case Entry.Reason e -> edit.set(judgement(e.indicator(), e.item()), EVALUATION.getJudgement_Reason(), e.text().isBlank() ? null : e.text());
                case Entry.Linked e -> link(judgement(e.indicator(), e.item()), e.evidence());
                case Entry.Attribute e -> edit.set(e.owner(), e.feature(), e.value());
            }
        }

        private void state(Entry.Stated entry) {
            Slot slot = places.at(entry.address(), Map.of("name", entry.name()));
            Claim claim = typed(slot).orElseGet(() -> edit.add(slot, CLAIM.getSlot_Claims(), fresh()));
            edit.set(claim, CLAIM.getClaim_Value(), entry.value());
            edit.set(claim, CLAIM.getClaim_Raw(), entry.raw().isEmpty() ? null : entry.raw());
            edit.set(claim, CLAIM.getClaim_RecordedAt(), services.clock().instant());
            adopt(slot, claim, texts.get("reason.typed"));
        }

        private Claim fresh() {
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setOrigin(Origin.TYPED);
            return claim;
        }

        private void adopt(Slot slot, Claim claim, String reason) {
            edit.set(slot, CLAIM.getSlot_Adopted(), claim);
            edit.set(slot, CLAIM.getSlot_Adoption(), adoption(reason));
            edit.set(slot, CLAIM.getSlot_Stale(), false);
        }

        private Adoption adoption(String reason) {
            Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
            adoption.setBy(by);
            adoption.setAt(services.clock().instant());
            adoption.setReason(reason);
            return adoption;
        }

        private void clear(SlotAddress address) {
            Optional<Slot> found = places.find(address);
            Optional<Claim> typed = found.flatMap(Step::typed);
            if (found.isEmpty() || found.get().getClaims().isEmpty()) {
                return;
            }
            if (typed.isEmpty()) {
                state(new Entry.Stated(address, "", new Value.Blank(), ""));
                return;
            }
            Slot slot = found.get();
            edit.set(slot, CLAIM.getSlot_Adopted(), null);
            edit.set(slot, CLAIM.getSlot_Adoption(), null);
            edit.remove(slot, CLAIM.getSlot_Claims(), typed.get());
            if (slot.getClaims().size() == 1) {
                adopt(slot, slot.getClaims().get(0), texts.get("reason.cleared"));
            }
        }

        private static Optional<Claim> typed(Slot slot) {
            return slot.getClaims().stream().filter(c -> c.getOrigin() == Origin.TYPED).findFirst();
        }

        private Judgement judgement(String indicator, String item) {
            return evaluation.getJudgements().stream()
                    .filter(j -> indicator.equals(j.getIndicatorCode()) && item.equals(j.getItem() == null ? "" : j.getItem())).findFirst()
                    .orElseGet(() -> {
                        Judgement made = EvaluationFactory.eINSTANCE.createJudgement();
                        made.setIndicatorCode(indicator);
                        made.setItem(item.isEmpty() ? null : item);
                        return edit.add(evaluation, EVALUATION.getEvaluation_Judgements(), made);
                    });
        }

        private void link(Judgement judgement, List<Evidence> evidence) {
            List.copyOf(judgement.getEvidence()).stream().filter(e -> !evidence.contains(e))
                    .forEach(e -> edit.remove(judgement, EVALUATION.getJudgement_Evidence(), e));
            evidence.stream().filter(e -> !judgement.getEvidence().contains(e)).forEach(e -> edit.add(judgement, EVALUATION.getJudgement_Evidence(), e));
        }
    }
}
