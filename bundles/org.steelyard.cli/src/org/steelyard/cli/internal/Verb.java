package org.steelyard.cli.internal;

import org.steelyard.core.UseCaseException;

/** One verb of the command line: parses, calls a use case, prints. */
public interface Verb {

    /** Its name. */
    String name();

    /** Declares its options and parameters. */
    void declare(Declaration declaration);

    /** Carries it out. */
    Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException;
}
