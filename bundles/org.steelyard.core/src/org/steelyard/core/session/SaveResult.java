package org.steelyard.core.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What came of saving. */
public sealed interface SaveResult {

    /**
     * It is saved.
     *
     * @param at     when
     * @param theirs where the content is kept that another program had written and that was overwritten knowingly; else empty
     */
    record Saved(Instant at, Optional<Path> theirs) implements SaveResult {
    }

    /**
     * Nothing was written: another program changed the file. Either reload it ({@link EvaluationSession#reload}), or save
     * over it ({@link EvaluationSession#saveOverTheirs}), which keeps theirs as a backup.
     *
     * @param change what was found
     * @param message the same as a sentence for the user
     */
    record ChangedElsewhere(ForeignChange change, String message) implements SaveResult {
    }
}
