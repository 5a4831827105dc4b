package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.CityException;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Copies;

/** Carries a check over the exporters of a plug-in, each with an evaluation of its city and kind. */
record EachExporter(One one) {

    /** The check of one exporter. */
    interface One {
        List<Problem> check(ExporterDescriptor exporter, Trial trial, Findings findings) throws Exception;
    }

    Verdict check(Examined plugIn, Bench bench) throws Exception {
        if (plugIn.exporters().isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.exporter"));
        }
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        List<Problem> problems = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (ExporterDescriptor exporter : plugIn.exporters()) {
            Optional<Trial> trial = bench.trial(exporter.city(), exporter.kind());
            if (trial.isEmpty()) {
                reasons.add(bench.texts().get("none.rubric-for", exporter.city(), exporter.kind()));
            } else {
                problems.addAll(one.check(exporter, trial.get(), findings));
            }
        }
        return problems.isEmpty() && !reasons.isEmpty() ? new Verdict.NotApplicable(String.join(" ", reasons)) : Verdict.of(problems);
    }

    /** What an exporter, made anew, writes for the evaluation. */
    static ExportResult written(ExporterDescriptor descriptor, Trial trial, Bench bench) throws CityException {
        ExportRequest request = new ExportRequest(Copies.snapshot(trial.open().evaluation(), bench.services().resources()), trial.scorecard(),
                bench.services().locale(), bench.clock());
        return bench.exporter(descriptor).write(request, new NullProgressMonitor());
    }
}
