package org.steelyard.core.internal.decide;

import java.util.Optional;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.rubric.Operand;

/**
 * What a decision is about.
 *
 * @param address the slot's full address
 * @param slot    the slot, when it is there already
 * @param operand the input of the rubric that takes its value, when there is one
 */
public record Subject(SlotAddress address, Optional<Slot> slot, Optional<Operand> operand) {
}
