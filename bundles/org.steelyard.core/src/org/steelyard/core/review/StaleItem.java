package org.steelyard.core.review;

import java.util.List;
import java.util.Optional;

import org.steelyard.core.ShowEvaluation.SlotView;

/**
 * Something that rests on a replaced file and waits for a review.
 *
 * @param kind       what it is
 * @param id         {@code xmi:id} of the slot or the piece of evidence
 * @param title      what it is called
 * @param slot       everything that is stated, for a slot
 * @param replaced   name of the file that was replaced; empty when it is not known any more
 * @param newer      name of the file that replaced it; empty when it is not known
 * @param indicators codes of the indicators whose judgements or operands depend on it
 */
public record StaleItem(Kind kind, String id, String title, Optional<SlotView> slot, String replaced, String newer, List<String> indicators) {

    /** What rests on the replaced file. */
    public enum Kind {
        /** A slot that is marked 待复核. */
        SLOT,
        /** A piece of evidence from the replaced file. */
        EVIDENCE
    }

    /** Copies the codes. */
    public StaleItem {
        indicators = List.copyOf(indicators);
    }
}
