package org.steelyard.install;

/** How it stands with a jar in a folder of cities. */
public enum JarState {
    /** Installed and working as far as can be told without trying it out. */
    INSTALLED,
    /** Installed, but something that it requires is missing. */
    UNRESOLVED,
    /** A newer version of the same plug-in is in its place. */
    SUPERSEDED,
    /** Not installed: something is wrong with it. */
    REFUSED
}
