package org.steelyard.core.internal.decide;

import org.steelyard.model.value.Value;

/** What a person typed: the value, and the text as it was. */
public record Typed(Value value, String raw) {
}
