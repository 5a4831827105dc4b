package org.steelyard.model.resource;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.steelyard.model.problem.Problem;

/**
 * What came of reading a model file.
 *
 * @param root     the root object; empty when the file could not be read at all
 * @param problems everything that is wrong with the file, in the order of its lines
 * @param complete whether the model holds everything the file says; if not, saving it would lose something
 * @param <T>      class of the root
 */
public record Loaded<T>(Optional<T> root, List<Problem> problems, boolean complete) {

    /** Copies the problems. */
    public Loaded {
        Objects.requireNonNull(root, "root");
        problems = List.copyOf(problems);
    }

    /** Nothing but a reason. */
    static <T> Loaded<T> failed(List<Problem> problems) {
        return new Loaded<>(Optional.empty(), problems, false);
    }

    /**
     * The root, or an exception made from the sentence that says why there is none.
     *
     * @throws X when there is no root
     */
    public <X extends Exception> T orThrow(Function<String, X> exception) throws X {
        if (root.isPresent()) {
            return root.get();
        }
        throw exception.apply(problems.isEmpty() ? "" : problems.get(0).message());
    }
}
