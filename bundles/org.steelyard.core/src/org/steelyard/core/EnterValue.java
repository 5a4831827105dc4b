package org.steelyard.core;

import java.util.Optional;

import org.steelyard.core.internal.decide.Decisions;
import org.steelyard.core.internal.decide.Subject;
import org.steelyard.core.internal.decide.Subjects;
import org.steelyard.core.internal.decide.Typed;
import org.steelyard.core.internal.decide.TypedValues;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.text.Texts;

/**
 * Enters a value that a person states: a number read from paper, or an evaluator's judgement. It becomes a statement of its
 * own beside those that are there, and is adopted. One undoable change, and one line of the history; nothing is saved yet.
 */
public final class EnterValue {

    private final Services services;
    private final Texts texts;

    /** Enters with these services. */
    public EnterValue(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * Enters the value.
     *
     * @param slot  its address: of a slot that is there, of an input that the rubric asks for, or of a judgement of one of its
     *              indicators; period and scope may be left out where only one fits
     * @param text  as a person writes it: {@code 52,493.79万元}, {@code 95%}, {@code 2019-03-11}, {@code 部分符合}; without a unit
     *              it is in that of the other statements, or of the rubric
     * @param where where it is stated, for example 社保中心证明第2页; may be empty
     * @throws UseCaseException when there is no such slot, the text is no such value, or the folder cannot be written
     */
    public Decided run(OpenEvaluation open, SlotAddress slot, String text, Optional<String> where, Grounds grounds) throws UseCaseException {
        Subject subject = new Subjects(open.evaluation(), texts).askedFor(slot);
        Typed typed = new TypedValues(texts).read(subject, text);
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(typed.value());
        claim.setRaw(typed.raw());
        claim.setOrigin(Origin.TYPED);
        claim.setWhere(where.map(String::strip).filter(w -> !w.isEmpty()).orElse(null));
        claim.setRecordedAt(services.clock().instant());
        return new Decisions(services, open).carryOut("entry", texts.get("command.enter", subject.address()), subject,
                (edit, at) -> edit.add(at, ClaimPackage.eINSTANCE.getSlot_Claims(), claim), Optional.of(grounds.reason()), grounds);
    }
}
