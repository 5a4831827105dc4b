package org.steelyard.install;

import java.util.List;
import java.util.Objects;

import org.steelyard.model.problem.Problem;

/**
 * A jar in a folder of cities and how it stands with it.
 *
 * @param jar   what it says of itself
 * @param state how it stands
 * @param own   problems that come of the other plug-ins, beside those of the jar itself
 */
public record CityJar(InspectedJar jar, JarState state, List<Problem> own) {

    /** Copies what it is given. */
    public CityJar {
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(state, "state");
        own = List.copyOf(own);
    }

    /** Everything that is wrong with it. */
    public List<Problem> problems() {
        return java.util.stream.Stream.concat(jar.problems().stream(), own.stream()).toList();
    }
}
