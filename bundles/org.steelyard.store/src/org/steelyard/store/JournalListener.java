package org.steelyard.store;

import java.time.Instant;

/** Is told by the writer of a journal, on its thread. */
public interface JournalListener {

    /**
     * All changes up to this one are on the disk.
     *
     * @param number number of the last change
     * @param at     when it got there
     */
    void forced(long number, Instant at);

    /**
     * Changes could not be written; they are kept in memory, and writing is tried again by itself.
     *
     * @param message one sentence for the user
     */
    void failed(String message);
}
