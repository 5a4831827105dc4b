package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.city.ImporterDescriptor;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.problem.Problem;

/** Carries a check over the importers of a plug-in, each with an evaluation of its city and kind. */
record EachImporter(String key, boolean needsFiles, One one) {

    /** The check of one importer. */
    interface One {
        List<Problem> check(ImporterDescriptor importer, Trial trial, Findings findings) throws Exception;
    }

    Verdict check(Examined plugIn, Bench bench) throws Exception {
        if (plugIn.importers().isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.importer"));
        }
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        List<Problem> problems = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (ImporterDescriptor importer : plugIn.importers()) {
            Optional<Trial> trial = bench.trial(importer.city(), importer.kind());
            if (trial.isEmpty()) {
                reasons.add(bench.texts().get("none.rubric-for", importer.city(), importer.kind()));
            } else if (needsFiles && trial.get().files().isEmpty()) {
                reasons.add(bench.texts().get("none.sample-for", importer.city(), importer.kind()));
            } else {
                problems.addAll(one.check(importer, trial.get(), findings));
            }
        }
        return problems.isEmpty() && !reasons.isEmpty() ? new Verdict.NotApplicable(String.join(" ", reasons)) : Verdict.of(problems);
    }
}
