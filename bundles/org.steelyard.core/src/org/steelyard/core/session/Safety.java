package org.steelyard.core.session;

import java.time.Instant;
import java.util.Optional;

/**
 * How safe the changes are that are not saved.
 *
 * @param allSafe  whether every change so far is on the disk, in the saved file or in the journal
 * @param lastSafe when the last change reached the disk; empty when nothing was changed since opening
 * @param trouble  why the journal cannot be written, as a sentence; empty when it can. Writing is tried again by itself
 */
public record Safety(boolean allSafe, Optional<Instant> lastSafe, Optional<String> trouble) {

    /** Nothing changed yet. */
    static final Safety CALM = new Safety(true, Optional.empty(), Optional.empty());
}
