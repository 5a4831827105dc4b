package org.steelyard.core.internal.journal;

/** A line of a journal that does not go with the model. */
public final class BadJournal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long number;

    BadJournal(long number, String detail) {
        super(detail + " (change " + number + ")");
        this.number = number;
    }

    BadJournal(long number, RuntimeException cause) {
        super(cause.getMessage() + " (change " + number + ")", cause);
        this.number = number;
    }

    /** The number of the change. */
    public long number() {
        return number;
    }
}
