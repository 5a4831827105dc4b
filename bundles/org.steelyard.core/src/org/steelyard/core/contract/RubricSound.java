package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.CityException;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Rubric;

/** The rubric, with all it extends, keeps the invariants of the model and is of the city that it is declared for. */
final class RubricSound implements ContractCheck {

    @Override
    public String key() {
        return "rubric";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws CityException {
        if (plugIn.rubrics().isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.rubric"));
        }
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        List<Problem> problems = new ArrayList<>();
        for (RubricDescriptor descriptor : plugIn.rubrics()) {
            Rubric rubric = bench.services().composer().rubric(descriptor.id()).root();
            problems.addAll(ModelCheck.check(rubric, bench.services().locale()));
            String code = rubric.getCityCode();
            if (code != null && !code.isEmpty() && !code.equals(descriptor.city())) {
                problems.add(findings.of(key(), descriptor.id(), "rubric-city", code, descriptor.city()));
            }
            if (rubric.getKind() != null && !rubric.getKind().getLiteral().equals(descriptor.kind())) {
                problems.add(findings.of(key(), descriptor.id(), "rubric-kind", rubric.getKind().getLiteral(), descriptor.kind()));
            }
        }
        return Verdict.of(problems);
    }
}
