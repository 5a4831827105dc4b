package org.steelyard.core.internal.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.steelyard.model.value.Unit;

/**
 * One way to work out a measure.
 *
 * @param key         the measure, for example {@code months}
 * @param id          which definition of it, for example {@code subtotal}
 * @param unit        unit of the result; a ratio is worked out as a pure number and stated in it
 * @param places      decimals of the result
 * @param expressions how it is worked out; the first that can be counts
 * @param words       its words when they are not among the texts
 */
public record Definition(String key, String id, Unit unit, int places, List<String> expressions, Optional<String> words) {

    /** Checks that nothing is missing. */
    public Definition {
        Objects.requireNonNull(unit, "unit");
        expressions = List.copyOf(expressions);
        if (key.isBlank() || id.isBlank() || places < 0 || places > 10) {
            throw new IllegalArgumentException("not a definition: " + key + "." + id + " " + places);
        }
    }

    /** Measure and definition. */
    public String name() {
        return key + "." + id;
    }
}
