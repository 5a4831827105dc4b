package org.steelyard.core.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/**
 * What one command, undo or redo did.
 *
 * @param label   what it is called, in the user's language; empty for changes outside of commands
 * @param objects objects of which a feature changed, in the order of the changes; removed ones are among the features of
 *                their former owner
 * @param scores  scores that are different now
 */
public record SessionChange(Optional<String> label, Set<EObject> objects, List<ScoreChange> scores) {

    /** Copies the scores; the set of objects is the caller's to keep unchanged. */
    public SessionChange {
        scores = List.copyOf(scores);
    }
}
