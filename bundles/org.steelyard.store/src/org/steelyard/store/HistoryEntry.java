package org.steelyard.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the history.
 *
 * @param at    when
 * @param kind  what kind of event, for example {@code adoption} or {@code score}
 * @param facts what happened, by short names: {@code subject}, {@code by}, {@code reason}, {@code before}, {@code after}
 */
public record HistoryEntry(Instant at, String kind, Map<String, String> facts) {

    /** Checks that nothing is missing, and copies the facts in their order. */
    public HistoryEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
