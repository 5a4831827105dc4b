package org.steelyard.core.internal.place;

import java.util.List;

import org.steelyard.model.address.SlotAddress;

/** The segments of an address key. */
record Keys(SlotAddress address, List<String> segments) {

    static Keys of(SlotAddress address, int fewest) {
        Keys keys = new Keys(address, List.of(address.key().split("\\.")));
        if (keys.segments.size() < fewest) {
            throw keys.unplaceable();
        }
        return keys;
    }

    String at(int index) {
        return segments.get(index);
    }

    String last() {
        return segments.get(segments.size() - 1);
    }

    /** The segments from one position to another, exclusive. */
    String join(int from, int to) {
        return String.join(".", segments.subList(from, to));
    }

    int size() {
        return segments.size();
    }

    IllegalArgumentException unplaceable() {
        return new IllegalArgumentException("no place in an evaluation: " + address);
    }
}
