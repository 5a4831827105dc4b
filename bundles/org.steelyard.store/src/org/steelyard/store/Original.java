package org.steelyard.store;

/**
 * A source file kept in the evaluation folder.
 *
 * @param sha256 digest, lower-case hexadecimal
 * @param name   file name
 * @param size   bytes
 */
public record Original(String sha256, String name, long size) {

    /** Checks digest and name: both become part of a path. */
    public Original {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a digest: '" + sha256 + "'");
        }
        if (name.isBlank() || name.equals(".") || name.equals("..") || name.matches("(?s).*[/\\\\\\x00-\\x1f].*")) {
            throw new IllegalArgumentException("not a file name: '" + name + "'");
        }
    }
}
