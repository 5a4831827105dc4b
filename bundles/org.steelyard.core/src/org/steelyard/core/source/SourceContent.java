package org.steelyard.core.source;

import java.util.List;

import org.steelyard.model.problem.Problem;

/**
 * What a source file shows.
 *
 * @param name     its name
 * @param tables   sheets or tables, in the order of the file
 * @param passages paragraphs of a text document outside its tables, the first one numbered 1
 * @param problems what could not be read
 */
public record SourceContent(String name, List<SourceTable> tables, List<String> passages, List<Problem> problems) {

    /** Copies what it is given. */
    public SourceContent {
        tables = List.copyOf(tables);
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }
}
