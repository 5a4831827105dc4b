package org.steelyard.city;

import java.util.List;

import org.steelyard.model.problem.Problem;

/** What plug-ins contribute, read from the extension registry or from files. */
public interface Contributions {

    /** The elements contributed to this point, in a stable order. */
    List<Contribution> at(Point point);

    /** What kept a plug-in from contributing at all. */
    List<Problem> problems();
}
