package org.steelyard.document.internal;

import org.steelyard.model.problem.Location;

/** A file, or a part of it, is not read; the code is that of the problem that says why and what to do instead. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final transient Object[] arguments;

    /** Refuses the file as a whole; the arguments fill the problem's message. */
    public Refusal(String code, Object... arguments) {
        this(null, code, arguments, null);
    }

    /** Refuses because of something at a place. */
    public Refusal(Location location, String code, Object[] arguments, Throwable cause) {
        super(code, cause);
        this.location = location;
        this.arguments = arguments;
    }

    /** Adds the problem. */
    public void report(Findings findings) {
        findings.error(getMessage(), location == null ? findings.file() : location, arguments);
    }
}
