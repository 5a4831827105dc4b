package org.steelyard.ui.internal.view.explanation;

import java.util.List;
import java.util.Objects;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.value.Place;

/**
 * A line of an explanation.
 *
 * @param kind  what it is, for its look
 * @param text  what it says
 * @param links where it leads; empty when nowhere
 */
record Line(Kind kind, String text, List<Link> links) {

    /** What a line is. */
    enum Kind {
        /** What is explained. */
        TITLE,
        /** The result. */
        RESULT,
        /** Heads the lines that follow. */
        LABEL,
        /** Text. */
        TEXT,
        /** Belongs to the line above. */
        DETAIL,
        /** Something is missing or needs a decision. */
        WARNING
    }

    /** Where a line leads. */
    sealed interface Target {
    }

    /** An object of the model, by its {@code xmi:id}. */
    record ToObject(String id) implements Target {
    }

    /** A cell or paragraph of a source file. */
    record ToPlace(Place place) implements Target {
    }

    /** The statement of a slot is to be adopted. */
    record Adopt(SlotAddress slot, int claim) implements Target {
    }

    /** The slot was looked at and stands. */
    record Review(SlotAddress slot) implements Target {
    }

    /**
     * A link at the end of a line.
     *
     * @param text what it says
     * @param to   where it leads
     */
    record Link(String text, Target to) {
    }

    Line {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        links = List.copyOf(links);
    }

    Line(Kind kind, String text) {
        this(kind, text, List.of());
    }
}
