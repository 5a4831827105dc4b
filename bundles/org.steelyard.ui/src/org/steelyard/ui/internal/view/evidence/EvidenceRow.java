package org.steelyard.ui.internal.view.evidence;

import java.util.Objects;
import java.util.Optional;

import org.steelyard.model.evaluation.Evidence;

/**
 * A piece of evidence with what it is used for, or a judgement that has none.
 *
 * @param evidence the piece; empty where there is none
 * @param state    what is to be said about it
 * @param target   the judgement it is linked to or would be linked to; empty when it is linked to nothing
 * @param usedFor  the judgement in words
 */
record EvidenceRow(Optional<Evidence> evidence, State state, Optional<Target> target, String usedFor) {

    /** What is to be said about a row. */
    enum State {
        /** It is there. */
        PRESENT,
        /** Its file was replaced. */
        REPLACED,
        /** It is used for nothing. */
        UNUSED,
        /** It is worked out from cells of files, which show it. */
        COMPUTED,
        /** There is none, and none is needed so far. */
        NONE,
        /** Points are lost, and nothing shows why. */
        MISSING
    }

    /**
     * A judgement, there already or not.
     *
     * @param indicator code
     * @param item      item of a checklist or condition; empty for the whole indicator
     */
    record Target(String indicator, String item) {
    }

    EvidenceRow {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(usedFor, "usedFor");
    }
}
