package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.CityException;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.core.LintRubric;
import org.steelyard.model.problem.Problem;

/**
 * The rubric has no finding of lint but those that it acknowledges with a reason. One that is only there to be extended may
 * leave indicators without a rule: they are filled in by what extends it, and found there when they are not.
 */
final class LintClean implements ContractCheck {

    @Override
    public String key() {
        return "lint";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws CityException {
        if (plugIn.rubrics().isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.rubric"));
        }
        List<Problem> problems = new ArrayList<>();
        for (RubricDescriptor descriptor : plugIn.rubrics()) {
            new LintRubric(bench.services()).lint(bench.services().composer().rubric(descriptor.id()).root()).stream()
                    .filter(p -> !descriptor.base() || !p.code().equals("lint.no-rule")).forEach(problems::add);
        }
        return Verdict.of(problems);
    }
}
