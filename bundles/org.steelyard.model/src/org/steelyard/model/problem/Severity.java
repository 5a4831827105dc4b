package org.steelyard.model.problem;

/** How much a problem matters, most severe first. */
public enum Severity {
    /** Two statements cannot both be true, or something cannot be used. */
    ERROR,
    /** Undisclosed, unsupported, ambiguous, or a likely slip. */
    WARNING,
    /** Wording, format, rounding, or something good to know. */
    INFO
}
