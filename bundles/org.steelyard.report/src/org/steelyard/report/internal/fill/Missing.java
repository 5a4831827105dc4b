package org.steelyard.report.internal.fill;

/**
 * A value that the evaluation does not have.
 *
 * @param name what is missing, for people
 */
public record Missing(String name) {
}
