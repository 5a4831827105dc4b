package org.steelyard.ui.internal.view.problems;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.problem.Problem;

/**
 * One line of the view.
 *
 * @param problem what is wrong
 * @param object  the object of the open evaluation it is about; empty when it is about something else
 */
record ProblemRow(Problem problem, Optional<EObject> object) {

    /** Checks that nothing is missing. */
    ProblemRow {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(object, "object");
    }
}
