package org.steelyard.store;

/** How an evaluation folder is opened. */
public enum OpenMode {
    /** For writing; read-only when somebody else has it, or when it cannot be written. */
    WRITE,
    /** Read-only, without asking for the lock. */
    READ,
    /** For writing, even though another computer left its owner file; a living process on this one is never pushed out. */
    TAKE_OVER
}
