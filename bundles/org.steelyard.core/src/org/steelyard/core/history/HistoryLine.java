package org.steelyard.core.history;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event in the history of an evaluation.
 *
 * @param at    when
 * @param kind  {@code score}, {@code adoption}, or what another use case wrote
 * @param text  what happened, one sentence
 * @param facts the same as it stands in the log
 */
public record HistoryLine(Instant at, String kind, String text, Map<String, String> facts) {

    /** Copies the facts in their order. */
    public HistoryLine {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
