package org.steelyard.scoring.internal.lint;

import java.util.List;
import java.util.Locale;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.internal.text.Phrases;

/** All checks of a rubric, in the order of their reports. */
public final class Checks {

    private final Locale locale;
    private final List<Check> checks;

    /** Checks that report in the language of the locale. */
    public Checks(Locale locale) {
        this.locale = locale;
        Sentences sentences = new Sentences(locale);
        this.checks = List.of(new Weights(), new Tree(), new Reaches(locale), new Parameters(), new TierBands(), new Targets(), new Uses(locale, sentences),
                sentences, new GradeBands());
    }

    /** What they find. */
    public List<Problem> run(Rubric rubric) {
        Subject subject = new Subject(rubric, new Phrases(locale));
        Findings findings = new Findings(rubric, locale);
        checks.forEach(check -> check.check(subject, findings));
        return findings.problems();
    }
}
