package org.steelyard.core;

import java.util.Optional;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.value.Value;

/**
 * What a decision made of a slot.
 *
 * @param address the slot
 * @param before  value adopted before
 * @param after   value adopted now
 */
public record Decided(SlotAddress address, Optional<Value> before, Value after) {
}
