package org.steelyard.core.session;

/** Is told what happens in a session, on the thread of the model. What it throws goes to the log and stops nobody else. */
public interface SessionListener {

    /** The model changed; scores are new already. Also called when only undo or the dirty state changed, then without objects. */
    default void changed(SessionChange change) {
        // not everybody wants to know
    }

    /** It was saved. */
    default void saved() {
        // not everybody wants to know
    }

    /** Changes reached the disk, or could not. */
    default void safetyChanged(Safety safety) {
        // not everybody wants to know
    }

    /** The model was read anew: evaluation, editing domain and undo history are others than before. */
    default void reloaded() {
        // not everybody wants to know
    }

    /** Another program changed the file of the evaluation. */
    default void changedElsewhere(ForeignChange change) {
        // not everybody wants to know
    }
}
