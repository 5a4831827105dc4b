package org.steelyard.cli.internal;

import java.util.List;

import org.steelyard.cli.internal.print.Json;
import org.steelyard.model.problem.Problem;

/**
 * How a verb ended.
 *
 * @param code     exit code
 * @param data     what {@code --json} prints beside command, exit code and problems
 * @param problems everything that is wrong
 */
public record Outcome(int code, Json data, List<Problem> problems) {

    /** Fine. */
    public static final int FINE = 0;
    /** There are findings. */
    public static final int FINDINGS = 1;
    /** The command line makes no sense. */
    public static final int USAGE = 2;
    /** A file, folder, city or evaluation cannot be used. */
    public static final int INPUT = 3;
    /** The program is wrong. */
    public static final int INTERNAL = 70;

    /** Copies the problems. */
    public Outcome {
        problems = List.copyOf(problems);
    }
}
