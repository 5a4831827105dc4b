package org.steelyard.core.contract;

import java.util.List;
import java.util.Objects;

import org.steelyard.model.problem.Problem;

/**
 * How one check of one plug-in ended.
 *
 * @param plugIn  symbolic name of the plug-in
 * @param version its version
 * @param check   key of the check
 * @param name    the check in the user's language
 * @param verdict how it ended
 */
public record CheckResult(String plugIn, String version, String check, String name, Verdict verdict) {

    /** Checks that nothing is missing. */
    public CheckResult {
        Objects.requireNonNull(plugIn, "plugIn");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** What was found; empty when it held or was not applicable. */
    public List<Problem> problems() {
        return verdict instanceof Verdict.Found found ? found.problems() : List.of();
    }
}
