package org.steelyard.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.steelyard.model.problem.Problem;

/**
 * A city plug-in and how it stands with it.
 *
 * @param id       symbolic name; empty when a jar does not say one
 * @param version  version; empty when it does not say one
 * @param file     jar in a folder of cities; empty for what the product brings
 * @param state    how it stands with it
 * @param problems everything that is wrong with it
 */
public record ListedPlugIn(String id, String version, Optional<Path> file, State state, List<Problem> problems) {

    /** How it stands with a plug-in. */
    public enum State {
        /** Installed, and what it offers can be used. */
        WORKING,
        /** Installed, but something that it offers cannot be used. */
        FAULTY,
        /** Installed, but something that it requires is missing. */
        UNRESOLVED,
        /** A newer version is in its place. */
        SUPERSEDED,
        /** Not installed. */
        REFUSED
    }

    /** Copies the problems. */
    public ListedPlugIn {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        problems = List.copyOf(problems);
    }
}
