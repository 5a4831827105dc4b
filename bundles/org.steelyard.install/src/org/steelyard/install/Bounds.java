package org.steelyard.install;

/**
 * How much is looked at. A sample has some twenty documents of a few hundred kilobytes; these bounds are far above that,
 * and low enough that a hostile folder cannot hold up the start.
 *
 * @param jars     jars that are looked at in all folders together
 * @param jar      bytes of one jar
 * @param entries  entries of one jar
 * @param expanded bytes of one jar when expanded
 * @param sweep    bytes of all jars together when expanded
 * @param file     bytes of a manifest, a declaration, a rubric, mapping or outline when expanded
 */
record Bounds(int jars, long jar, int entries, long expanded, long sweep, int file) {

    /** Those of the program. */
    static final Bounds STANDARD = new Bounds(1_000, 64L << 20, 5_000, 256L << 20, 1L << 30, 16 << 20);
}
