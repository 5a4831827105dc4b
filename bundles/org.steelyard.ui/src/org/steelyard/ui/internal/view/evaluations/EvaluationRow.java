package org.steelyard.ui.internal.view.evaluations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder of the navigator, as far as can be told without loading its model.
 *
 * @param folder  where it is
 * @param name    title of the evaluation, else name of the folder
 * @param stage   how far it is
 * @param total   total as it was saved last; empty when nothing is scored
 * @param grade   grade of a complete score
 * @param missing how many indicators lack something
 * @param changed when the evaluation was saved last
 */
record EvaluationRow(Path folder, String name, Stage stage, Optional<String> total, Optional<String> grade, int missing, Optional<Instant> changed) {

    /** How far an evaluation is. */
    enum Stage {
        /** The folder is not there, or has no evaluation in it. */
        GONE,
        /** No source file yet. */
        NEW,
        /** Sources are there, and not every indicator has a score. */
        COLLECTING,
        /** Every indicator has a score. */
        SCORED,
        /** A report was exported. */
        REPORTED
    }

    /** Checks that nothing is missing. */
    EvaluationRow {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stage, "stage");
    }

    /** A folder that is not there. */
    static EvaluationRow gone(Path folder) {
        return new EvaluationRow(folder, String.valueOf(folder.getFileName()), Stage.GONE, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }
}
