package org.steelyard.scoring.internal.input;

import java.util.List;

/** Why an indicator cannot be scored. Thrown and caught inside scoring of one indicator; it never gets out. */
public final class MissingInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /** One sentence per reason. */
    public MissingInput(List<String> reasons) {
        super(String.join(" ", reasons), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    /** One reason. */
    public MissingInput(String reason) {
        this(List.of(reason));
    }

    /** One sentence per reason. */
    public List<String> reasons() {
        return reasons;
    }
}
