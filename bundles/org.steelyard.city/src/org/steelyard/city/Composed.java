package org.steelyard.city;

import java.util.List;

import org.steelyard.model.problem.Problem;

/**
 * A rubric, mapping or outline with everything it extends merged in.
 *
 * @param root     the merged model; extends nothing any more
 * @param sha256   digest of the files it was made of, own file first
 * @param problems what was wrong with any of the files, and with the chain
 * @param <T>      rubric, mapping or outline
 */
public record Composed<T>(T root, String sha256, List<Problem> problems) {

    /** Copies the problems. */
    public Composed {
        problems = List.copyOf(problems);
    }
}
