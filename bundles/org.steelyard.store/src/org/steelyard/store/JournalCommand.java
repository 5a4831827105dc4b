package org.steelyard.store;

import java.time.Instant;
import java.util.List;

/**
 * The changes of one command, undo or redo; they count together or not at all.
 *
 * @param label   what it was called, in the language of who worked
 * @param at      when
 * @param changes in their order
 */
public record JournalCommand(String label, Instant at, List<JournalChange> changes) {

    /** Copies the changes. */
    public JournalCommand {
        changes = List.copyOf(changes);
    }
}
