package org.steelyard.ui.internal.model.tree;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

/**
 * A change that could be made, or the reason why it cannot.
 *
 * @param command carries it out; empty when refused
 * @param refusal why not, in one sentence; empty when it can be done
 * @param select  what is selected afterwards
 */
public record Proposal(Optional<Command> command, String refusal, List<EObject> select) {

    /** Copies the list. */
    public Proposal {
        select = List.copyOf(select);
    }

    static Proposal of(Command command, List<? extends EObject> select) {
        return new Proposal(Optional.of(command), "", List.copyOf(select));
    }

    static Proposal refused(String reason) {
        return new Proposal(Optional.empty(), reason, List.of());
    }

    /** Whether it can be done. */
    public boolean possible() {
        return command.isPresent();
    }
}
