package org.steelyard.core;

import java.util.Optional;

import org.steelyard.core.internal.decide.Decisions;
import org.steelyard.core.internal.decide.Subject;
import org.steelyard.core.internal.decide.Subjects;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;

/**
 * Confirms the adopted value of a slot that is to be reviewed because its source was replaced: the mark goes, and the value
 * is a person's decision from now on. One undoable change, and one line of the history; nothing is saved yet.
 */
public final class ReviewClaim {

    private final Services services;
    private final Texts texts;

    /** Reviews with these services. */
    public ReviewClaim(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * Confirms the value.
     *
     * @param slot its address; period and scope may be left out where only one slot fits
     * @throws UseCaseException when there is no such slot, nothing is adopted or nothing is to be reviewed, or the folder
     *         cannot be written
     */
    public Decided run(OpenEvaluation open, SlotAddress slot, Grounds grounds) throws UseCaseException {
        Subject subject = new Subjects(open.evaluation(), texts).existing(slot);
        Slot at = subject.slot().orElseThrow();
        if (at.getAdopted() == null) {
            throw UseCaseException.input(texts.get("decide.nothing-adopted", subject.address()));
        }
        if (!at.isStale()) {
            throw UseCaseException.input(texts.get("decide.not-stale", subject.address()));
        }
        return new Decisions(services, open).carryOut("review", texts.get("command.review", subject.address()), subject,
                (edit, each) -> each.getAdopted(), Optional.empty(), grounds);
    }
}
