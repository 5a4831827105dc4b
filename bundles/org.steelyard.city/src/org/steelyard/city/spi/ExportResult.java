package org.steelyard.city.spi;

import java.util.List;

import org.steelyard.model.problem.Problem;

/**
 * A finished report.
 *
 * @param fileName suggested name
 * @param content  bytes of the file
 * @param bound    every number of the report that comes from the model, as written
 * @param problems what could not be filled in
 */
public record ExportResult(String fileName, byte[] content, List<Bound> bound, List<Problem> problems) {

    /** Copies what it is given. */
    public ExportResult {
        bound = List.copyOf(bound);
        problems = List.copyOf(problems);
    }

    /** A number in the report: the key of its content control or cell, and its text as written. */
    public record Bound(String key, String text) {
    }
}
