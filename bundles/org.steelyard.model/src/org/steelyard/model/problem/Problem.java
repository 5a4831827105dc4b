package org.steelyard.model.problem;

import java.util.Collection;
import java.util.Objects;

/**
 * One problem in data, told in the user's language. Problems are collected, never thrown.
 *
 * @param severity how much it matters
 * @param code     stable code, for example {@code import.text-in-number}
 * @param message  one sentence: what is wrong
 * @param location where
 * @param expected what was expected there; empty when the message says it
 * @param remedy   what to do; empty when nothing can be done
 */
public record Problem(Severity severity, String code, String message, Location location, String expected,
        String remedy) {

    /** Checks that nothing is null. */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** An error. */
    public static Problem error(String code, String message, Location location, String expected, String remedy) {
        return new Problem(Severity.ERROR, code, message, location, expected, remedy);
    }

    /** A warning. */
    public static Problem warning(String code, String message, Location location, String expected, String remedy) {
        return new Problem(Severity.WARNING, code, message, location, expected, remedy);
    }

    /** A remark. */
    public static Problem info(String code, String message, Location location, String expected, String remedy) {
        return new Problem(Severity.INFO, code, message, location, expected, remedy);
    }

    /** Whether any of these is an error. */
    public static boolean anyError(Collection<Problem> problems) {
        return problems.stream().anyMatch(p -> p.severity == Severity.ERROR);
    }
}
