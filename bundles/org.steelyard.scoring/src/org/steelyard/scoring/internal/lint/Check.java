package org.steelyard.scoring.internal.lint;

/** One check over a whole rubric. */
interface Check {

    /** Reports what it finds. */
    void check(Subject subject, Findings findings);
}
