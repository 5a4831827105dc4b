package org.steelyard.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steelyard.city.ExporterDescriptor;
import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.ExportReport;
import org.steelyard.core.ExportReport.Exported;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Writes the reports of an evaluation. */
public final class ExportVerb implements Verb {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").option("--format", "format").option("--exporter", "exporter").flag("--all").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        var format = arguments.oneOf("--format", Set.of("docx", "xlsx"));
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.WRITE)) {
            ExportReport export = new ExportReport(session.services());
            List<ExporterDescriptor> chosen = export.choose(open.evaluation(), format, arguments.option("--exporter"));
            Scorecard scorecard = new ScoreEvaluation(session.services()).score(open, Scorecard.Reading.APPLIED);
            List<Exported> reports = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (ExporterDescriptor exporter : chosen) {
                Exported exported = export.run(open, exporter, scorecard, session.progress());
                reports.add(exported);
                problems.addAll(exported.problems());
            }
            session.say(Problems.lines(problems, session.texts(), arguments.has("--all")));
            reports.forEach(r -> session.result(r.file().toString()));
            return new Outcome(arguments.code(problems), new Json().put("reports", reports.stream().map(ExportVerb::json).toList()), problems);
        }
    }

    static Json json(Exported report) {
        return new Json().put("file", report.file().toString()).put("exporter", report.exporter().id()).put("format", report.exporter().format())
                .put("boundNumbers", report.bound());
    }
}
