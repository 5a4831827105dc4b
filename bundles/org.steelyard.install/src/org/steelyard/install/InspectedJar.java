package org.steelyard.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.steelyard.city.Descriptor;
import org.steelyard.model.problem.Problem;

/**
 * What a city jar says of itself, and what is wrong with it.
 *
 * @param file        the jar
 * @param id          symbolic name of the bundle; empty when it does not say one
 * @param version     its version; empty when it does not say one
 * @param descriptors what it offers, as far as that is declared soundly; their files can no longer be opened
 * @param problems    what is wrong; an error means that it is not installed
 */
public record InspectedJar(Path file, String id, String version, List<Descriptor> descriptors, List<Problem> problems) {

    /** Copies what it is given. */
    public InspectedJar {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        descriptors = List.copyOf(descriptors);
        problems = List.copyOf(problems);
    }

    /** Whether it may be installed. */
    public boolean usable() {
        return !Problem.anyError(problems);
    }
}
