package org.steelyard.core.session;

/** A command that was not carried out, with the reason as a sentence in the user's language; the model is as before. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal for this reason. */
    public ChangeRefused(String reason) {
        super(reason);
    }
}
