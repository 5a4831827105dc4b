package org.steelyard.core.internal.place;

import java.util.Map;
import java.util.Optional;

import org.steelyard.model.value.Unit;

/** What stands beside a value in its source, by the name of the feature that takes it. */
record Notes(Map<String, String> byName) {

    /** The note, or null: what is not stated stays unset. */
    String text(String name) {
        String text = byName.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(text(name));
    }

    boolean flag(String name) {
        return get(name).map(t -> t.equals("true") || t.equals("是") || t.equals("1")).orElse(false);
    }

    Optional<Unit> unit(String name) {
        return get(name).map(Unit::new);
    }
}
