package org.steelyard.core.enter;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.value.Value;

/** One thing that a person enters. Objects that it needs and that are not there yet are made with it. */
public sealed interface Entry {

    /**
     * A value, adopted by the person who types it; what files state stays beside it. Typing again replaces what was typed.
     *
     * @param address where
     * @param name    what the value is called, used when its data item is made now
     * @param value   the value; {@link Value.Blank} says that there is none
     * @param raw     as typed
     */
    record Stated(SlotAddress address, String name, Value value, String raw) implements Entry {
    }

    /**
     * Takes back what was typed. A single statement of a file counts again; with several, somebody has to decide. Where
     * nothing was typed, the place is said to be blank.
     */
    record Cleared(SlotAddress address) implements Entry {
    }

    /** Adopts a statement of this slot, for a reason; it needs no review any more. */
    record Adopted(Slot slot, Claim claim, String reason) implements Entry {
    }

    /** Whether an item of an indicator is met; of the whole indicator when the item is empty. */
    record Status(String indicator, String item, JudgementStatus status) implements Entry {
    }

    /** The judged level of an indicator, by its key; empty for none. */
    record Level(String indicator, String level) implements Entry {
    }

    /** Why points are lost. */
    record Reason(String indicator, String item, String text) implements Entry {
    }

    /** The evidence of a judgement, all of it. */
    record Linked(String indicator, String item, List<Evidence> evidence) implements Entry {
        /** Copies the list. */
        public Linked {
            evidence = List.copyOf(evidence);
        }
    }

    /** Any single-valued attribute, for example a weight; null unsets it. */
    record Attribute(EObject owner, EStructuralFeature feature, Object value) implements Entry {
    }
}
