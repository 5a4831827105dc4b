package org.steelyard.core.internal.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.emf.common.command.Command;
import org.steelyard.core.Decided;
import org.steelyard.core.Grounds;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.place.JudgedWords;
import org.steelyard.core.internal.place.SlotPlaces;
import org.steelyard.core.session.ChangeRefused;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;
import org.steelyard.store.StoreException;

/** Carries out a person's decision about a slot: the change of the model as one step, then its line in the history. */
public final class Decisions {

    private static final ClaimPackage CLAIM = ClaimPackage.eINSTANCE;

    private final Services services;
    private final OpenEvaluation open;
    private final Texts texts;

    /** Decisions about this evaluation. */
    public Decisions(Services services, OpenEvaluation open) {
        this.services = services;
        this.open = open;
        this.texts = Texts.of(Services.class, services.locale());
    }

    /**
     * Adopts what is chosen.
     *
     * @param kind   word of the history
     * @param label  of the change, for undo
     * @param chosen gives the statement to adopt, once the slot is there
     * @param judged the reason that goes into a judgement, when the person judges
     * @throws UseCaseException when the folder cannot be written, or the judgement has words that the rule does not know
     */
    public Decided carryOut(String kind, String label, Subject subject, BiFunction<Edit, Slot, Claim> chosen, Optional<String> judged, Grounds grounds)
            throws UseCaseException {
        open.requireWritable();
        Optional<Value> before = subject.slot().map(Slot::getAdopted).map(Claim::getValue);
        Value[] after = new Value[1];
        Edit edit = new Edit(label, open.domain(), each -> after[0] = adopt(each, subject, chosen, judged, grounds));
        try {
            open.domain().getCommandStack().execute(edit);
        } catch (UnknownWord e) {
            throw UseCaseException.usage(texts.get("decide.unknown-word", subject.address(), e.word(), String.join(texts.get("comma"), e.known())));
        } catch (IllegalArgumentException e) {
            throw UseCaseException.input(texts.get("decide.not-asked", subject.address()), e);
        }
        Decided decided = new Decided(subject.address(), before, after[0]);
        log(kind, decided, grounds);
        return decided;
    }

    /** A command that adopts this statement of the subject; it writes no history. */
    public Command command(String label, Subject subject, Claim claim, Grounds grounds) {
        return new Edit(label, open.domain(), edit -> {
            try {
                adopt(edit, subject, (each, slot) -> claim, Optional.empty(), grounds);
            } catch (UnknownWord e) {
                throw new ChangeRefused(texts.get("decide.unknown-word", subject.address(), e.word(), String.join(texts.get("comma"), e.known())));
            }
        });
    }

    private Value adopt(Edit edit, Subject subject, BiFunction<Edit, Slot, Claim> chosen, Optional<String> judged, Grounds grounds) {
        SlotPlaces places = new SlotPlaces(open.evaluation(), edit);
        Slot slot = places.at(subject.address(), Map.of());
        Claim claim = chosen.apply(edit, slot);
        edit.set(slot, CLAIM.getSlot_Adopted(), claim);
        edit.set(slot, CLAIM.getSlot_Adoption(), adoption(grounds));
        edit.set(slot, CLAIM.getSlot_Stale(), false);
        if (subject.address().family().equals("judgement")) {
            new JudgedWords(open.evaluation()).missed(subject.address(), claim.getValue()).ifPresent(known -> {
                throw new UnknownWord(claim.getRaw() == null ? claim.getValue().literal() : claim.getRaw(), known);
            });
            places.describe(subject.address(), judged.map(reason -> Map.of("reason", reason)).orElse(Map.of()), claim.getValue());
        } else if (subject.address().family().equals("workplan")) {
            places.describe(subject.address(), Map.of(), claim.getValue());
        }
        return claim.getValue();
    }

    private Adoption adoption(Grounds grounds) {
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setBy(grounds.by());
        adoption.setReason(grounds.reason());
        adoption.setAt(services.clock().instant());
        return adoption;
    }

    private void log(String kind, Decided decided, Grounds grounds) throws UseCaseException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", decided.address().toString());
        facts.put("by", grounds.by());
        facts.put("reason", grounds.reason());
        facts.put("before", decided.before().map(Value::literal).orElse(""));
        facts.put("after", decided.after().literal());
        try {
            open.folder().history().add(kind, facts);
        } catch (StoreException e) {
            // a decision that nobody can trace is none
            open.domain().getCommandStack().undo();
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
