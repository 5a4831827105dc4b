package org.steelyard.core.contract;

import java.util.Arrays;
import java.util.List;

import org.steelyard.city.ExporterDescriptor;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** The report asks for nothing that there is not: unknown names, functions, queries, blocks in a document that does not take them. */
final class OutlineFits implements ContractCheck {

    @Override
    public String key() {
        return "outline";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachExporter((exporter, trial, findings) -> asked(exporter, trial, bench)).check(plugIn, bench);
    }

    // what an evaluation has not been told yet is a warning of its export, and no fault of the outline
    private static List<Problem> asked(ExporterDescriptor exporter, Trial trial, Bench bench) throws Exception {
        return EachExporter.written(exporter, trial, bench).problems().stream().filter(p -> p.severity() == Severity.ERROR)
                .map(p -> new Problem(p.severity(), p.code(), p.message(), named(exporter, p.location()), p.expected(), p.remedy())).toList();
    }

    private static Location named(ExporterDescriptor exporter, Location at) {
        String file = at.file().isEmpty() ? Arrays.asList(exporter.outline().split("/")).getLast() : at.file();
        return new Location(file.isEmpty() ? exporter.id() : file, at.sheet(), at.cell(), at.value(), at.object());
    }
}
