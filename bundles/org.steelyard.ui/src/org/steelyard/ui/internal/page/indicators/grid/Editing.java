package org.steelyard.ui.internal.page.indicators.grid;

import java.util.List;

/** How a cell is edited. */
public sealed interface Editing {

    /** By typing; at first the field holds this. */
    record Typed(String text) implements Editing {
    }

    /** By choosing one of these; at first it is this one, or none. */
    record Chosen(List<String> options, String chosen) implements Editing {
        /** Copies the options. */
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /** In the rows below, because of this. */
    record Below(String why) implements Editing {
    }

    /** By choosing pieces of evidence. */
    record Linked() implements Editing {
    }

    /** Not at all, because of this. */
    record Closed(String why) implements Editing {
    }
}
