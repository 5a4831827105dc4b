package org.steelyard.document.internal.formula;

/** A formula, or something it needs, is beyond the bounded check. */
final class Unsupported extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean vicious;

    Unsupported(String what) {
        this(what, false);
    }

    private Unsupported(String what, boolean vicious) {
        // thrown for every unusual formula, so without the cost of a stack trace
        super(what, null, false, false);
        this.vicious = vicious;
    }

    /** A formula that needs itself, or more work than is allowed: nothing that uses it can be checked either. */
    static Unsupported vicious(String what) {
        return new Unsupported(what, true);
    }

    boolean isVicious() {
        return vicious;
    }
}
