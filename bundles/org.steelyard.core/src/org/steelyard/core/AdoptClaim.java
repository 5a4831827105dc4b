package org.steelyard.core;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.steelyard.core.internal.decide.Decisions;
import org.steelyard.core.internal.decide.Subject;
import org.steelyard.core.internal.decide.Subjects;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.text.Texts;

/**
 * Adopts one of the statements of a slot, by a person's decision and for a reason. The decision stays when other statements
 * come in later. One undoable change, and one line of the history; nothing is saved yet.
 */
public final class AdoptClaim {

    private final Services services;
    private final Texts texts;

    /** Adopts with these services. */
    public AdoptClaim(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * Adopts the statement with this number, as {@link ShowEvaluation#slots} lists them.
     *
     * @param slot   its address; period and scope may be left out where only one slot fits
     * @param number 1 for the first statement
     * @throws UseCaseException when no such slot or statement is there, or the folder cannot be written
     */
    public Decided run(OpenEvaluation open, SlotAddress slot, int number, Grounds grounds) throws UseCaseException {
        Subject subject = new Subjects(open.evaluation(), texts).existing(slot);
        List<Claim> claims = subject.slot().orElseThrow().getClaims();
        if (number < 1 || number > claims.size()) {
            throw UseCaseException.input(texts.get("decide.no-statement", subject.address(), number, claims.size()));
        }
        return adopt(open, subject, claims.get(number - 1), grounds);
    }

    /**
     * Adopts this statement of a slot of the evaluation.
     *
     * @throws UseCaseException when it belongs to no slot that has an address, or the folder cannot be written
     */
    public Decided run(OpenEvaluation open, Claim claim, Grounds grounds) throws UseCaseException {
        return adopt(open, new Subjects(open.evaluation(), texts).of(claim), claim, grounds);
    }

    /**
     * A command that adopts this statement, for a window whose session writes the history when it is saved. What the rule
     * of a judgement does not know is refused with {@link org.steelyard.core.session.ChangeRefused} when it is carried out.
     *
     * @throws UseCaseException when it belongs to no slot that has an address
     */
    public Command command(OpenEvaluation open, Claim claim, Grounds grounds) throws UseCaseException {
        Subject subject = new Subjects(open.evaluation(), texts).of(claim);
        return new Decisions(services, open).command(texts.get("command.adopt", subject.address()), subject, claim, grounds);
    }

    private Decided adopt(OpenEvaluation open, Subject subject, Claim claim, Grounds grounds) throws UseCaseException {
        return new Decisions(services, open).carryOut("adoption", texts.get("command.adopt", subject.address()), subject,
                (edit, slot) -> claim, Optional.empty(), grounds);
    }
}
