package org.steelyard.store;

import java.util.Objects;

/** One sentence in the user's language that says what could not be done with an evaluation folder, why, and what helps. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    StoreException(String code, String message, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.code = code;
    }

    /** Stable code of the reason, for example {@code store.disk-full}. */
    public String code() {
        return code;
    }
}
