package org.steelyard.core.internal.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * A document that is asked of a unit.
 *
 * @param title      its name
 * @param indicators names of the indicators it is evidence for
 * @param kind       what it is
 */
public record Material(String title, List<String> indicators, Kind kind) {

    /** What a document is. */
    public enum Kind {
        /** A document that proves something. */
        EVIDENCE,
        /** A table that the values are taken from. */
        TABLE,
        /** A questionnaire, which the evaluators hand out themselves. */
        QUESTIONNAIRE
    }

    /** Copies the indicators. */
    public Material {
        indicators = List.copyOf(indicators);
    }

    Material with(Material other) {
        List<String> all = new ArrayList<>(indicators);
        other.indicators.stream().filter(i -> !all.contains(i)).forEach(all::add);
        return new Material(title, all, kind);
    }
}
