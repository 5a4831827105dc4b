package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.City;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** The sample goes the whole way: its sources are read, something is scored, and every report of its city is written. */
final class SampleRuns implements ContractCheck {

    @Override
    public String key() {
        return "sample";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        if (plugIn.samples().isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.sample"));
        }
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        List<Problem> problems = new ArrayList<>();
        for (SampleDescriptor sample : plugIn.samples()) {
            if (bench.services().cities().rubric(sample.rubric()).isEmpty()) {
                problems.add(findings.of(key(), sample.id(), "sample-rubric", sample.rubric()));
            } else {
                run(sample, bench, findings, problems);
            }
        }
        return Verdict.of(problems);
    }

    private void run(SampleDescriptor sample, Bench bench, Findings findings, List<Problem> problems) throws Exception {
        Trial trial = bench.trial(sample);
        if (trial.plan().isEmpty()) {
            problems.add(findings.of(key(), sample.id(), "sample-no-importer", sample.city()));
        } else if (trial.plan().get().changes().isEmpty()) {
            problems.add(findings.of(key(), sample.id(), "sample-nothing-read", trial.files().size()));
        }
        trial.plan().ifPresent(plan -> plan.problems().stream().filter(p -> p.severity() == Severity.ERROR).forEach(problems::add));
        if (trial.scorecard().total().signum() == 0) {
            problems.add(findings.of(key(), sample.id(), "sample-not-scored"));
        }
        String kind = bench.services().cities().rubric(sample.rubric()).map(RubricDescriptor::kind).orElse("");
        List<ExporterDescriptor> exporters = bench.services().cities().find(sample.city()).map(City::exporters).orElse(List.of()).stream()
                .filter(e -> e.kind().equals(kind)).toList();
        if (exporters.isEmpty()) {
            problems.add(findings.of(key(), sample.id(), "sample-no-exporter", sample.city(), kind));
        }
        for (ExporterDescriptor exporter : exporters) {
            ExportResult result = EachExporter.written(exporter, trial, bench);
            if (result.content().length == 0) {
                problems.add(findings.of(key(), sample.id(), "sample-empty-report", exporter.id()));
            }
        }
    }
}
