package org.steelyard.ui.internal.page.findings;

import java.util.Arrays;
import java.util.List;

/** Indicator codes as a person types them. */
final class Codes {

    private Codes() {
    }

    /** Codes between blanks and commas of any kind, each once. */
    static List<String> of(String text) {
        return Arrays.stream(text.split("[\\s,，、;；]+")).filter(c -> !c.isBlank()).distinct().toList();
    }
}
