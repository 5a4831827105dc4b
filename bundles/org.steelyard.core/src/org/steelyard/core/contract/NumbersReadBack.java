package org.steelyard.core.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.problem.Problem;
import org.steelyard.report.ReadBack;

/** Every number that the report binds to the model reads back from the finished document as it was written, and there are some. */
final class NumbersReadBack implements ContractCheck {

    @Override
    public String key() {
        return "read-back";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachExporter((exporter, trial, findings) -> check(exporter, trial, findings, bench)).check(plugIn, bench);
    }

    private List<Problem> check(ExporterDescriptor exporter, Trial trial, Findings findings, Bench bench) throws Exception {
        ExportResult result = EachExporter.written(exporter, trial, bench);
        List<Problem> problems = new ArrayList<>();
        if (!result.fileName().endsWith("." + exporter.format())) {
            problems.add(findings.of(key(), exporter.id(), "other-format", result.fileName(), exporter.format()));
        }
        if (result.bound().isEmpty() && trial.plan().isPresent()) {
            problems.add(findings.of(key(), exporter.id(), "nothing-bound"));
        }
        // the name is the plug-in's and may be anything
        Path file = bench.folder().resolve("report." + exporter.format());
        Files.write(file, result.content());
        problems.addAll(new ReadBack(bench.services().locale()).compare(file, result.bound()));
        return problems;
    }
}
