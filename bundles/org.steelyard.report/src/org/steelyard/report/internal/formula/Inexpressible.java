package org.steelyard.report.internal.formula;

/** A rule or expression that no spreadsheet formula says; its score then stands as a number. */
final class Inexpressible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Inexpressible(String what) {
        super(what, null, false, false);
    }
}
