package org.steelyard.install.make;

import java.util.List;
import java.util.Objects;

import org.steelyard.model.problem.Problem;

/**
 * The plug-ins of a new city, in memory.
 *
 * @param who     the city
 * @param plugIns its plug-ins: rubric, importer, exporter
 * @param rubrics identifiers of its rubrics, the main one first
 * @param origins identifier of what each rubric was made from, in the same order; empty for a table
 * @param remarks what has to be looked at before the city can be used in earnest
 */
public record MadeCity(Newcomer who, List<PlugInDraft> plugIns, List<String> rubrics, List<String> origins, List<Problem> remarks) {

    /** Copies what it is given. */
    public MadeCity {
        Objects.requireNonNull(who, "who");
        plugIns = List.copyOf(plugIns);
        rubrics = List.copyOf(rubrics);
        origins = List.copyOf(origins);
        remarks = List.copyOf(remarks);
    }
}
