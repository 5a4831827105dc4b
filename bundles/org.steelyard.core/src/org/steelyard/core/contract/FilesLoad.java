package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.problem.Problem;

/** Everything that is declared is there and loads, with all it extends; classes can be made. */
final class FilesLoad implements ContractCheck {

    @Override
    public String key() {
        return "files";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) {
        List<Problem> problems = new ArrayList<>(plugIn.declared());
        plugIn.descriptors().forEach(d -> problems.addAll(bench.services().composer().check(d)));
        if (plugIn.descriptors().isEmpty() && problems.isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.descriptors"));
        }
        return Verdict.of(problems);
    }
}
