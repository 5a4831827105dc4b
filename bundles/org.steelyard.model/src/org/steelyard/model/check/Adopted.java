package org.steelyard.model.check;

import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

/** The adopted value of a slot that may not be there. */
final class Adopted {

    private Adopted() {
    }

    static Optional<Value> value(Slot slot) {
        return slot == null || slot.getAdopted() == null ? Optional.empty() : Optional.ofNullable(slot.getAdopted().getValue());
    }

    static Optional<Quantity> quantity(Slot slot) {
        return value(slot).flatMap(v -> v instanceof Value.Number number ? Optional.of(number.quantity()) : Optional.empty());
    }
}
