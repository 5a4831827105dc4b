package org.steelyard.scoring;

import java.util.List;
import java.util.Locale;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.internal.lint.Checks;

/**
 * 指标体系检查: what in a rubric cannot work, cannot be meant, or was not published. Codes begin with {@code lint.}; the
 * location names the indicator. A finding whose code and indicator an {@code Acknowledgement} of the rubric names is
 * reported as a remark.
 */
public final class RubricLint {

    private final Checks checks;

    /** A lint that reports in the language of the locale. */
    public RubricLint(Locale locale) {
        this.checks = new Checks(locale);
    }

    /** Everything it finds, by kind of check, then in the order of the tree. */
    public List<Problem> lint(Rubric rubric) {
        return checks.run(rubric);
    }
}
