package org.steelyard.cli.internal.verb;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.PlanView;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.cli.internal.print.SuppliedView;
import org.steelyard.core.CollectData;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportSources;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Writes the sheets that bureaus fill in, reads them back, tells what is missing. */
public final class CollectVerb implements Verb {

    @Override
    public String name() {
        return "collect";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").optionalParameters("files").option("--out", "out").option("--due", "date").option("--unit", "unit").flag("--read")
                .flag("--missing").flag("--apply").map("--answer", "answer").flag("--all").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        boolean read = arguments.has("--read");
        boolean missing = arguments.has("--missing");
        boolean files = !arguments.rest(1).isEmpty();
        boolean writing = arguments.option("--out").isPresent() || arguments.option("--due").isPresent() || arguments.option("--unit").isPresent();
        boolean reading = arguments.has("--apply") || !arguments.map("--answer").isEmpty();
        if (read && missing || read != files || writing && (read || missing) || reading && !read) {
            throw new UsageException(session.text("collect.one-of"));
        }
        return read ? read(arguments, session) : missing ? missing(arguments, session) : write(arguments, session);
    }

    private static Outcome write(Arguments arguments, Session session) throws UseCaseException, UsageException {
        CollectData.Request request = new CollectData.Request(due(arguments, session), arguments.option("--unit"));
        Optional<String> out = arguments.option("--out");
        Optional<Path> folder = out.isPresent() ? Optional.of(arguments.path(out.get()).normalize()) : Optional.empty();
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.WRITE)) {
            List<CollectData.Written> written = new CollectData(session.services()).write(open, folder, request);
            session.say(session.text("collect.written", written.size()));
            for (CollectData.Written each : written) {
                session.say("  " + session.text("collect.extent", each.unit(), each.values(), each.materials()));
                session.result("  " + each.file());
            }
            return new Outcome(Outcome.FINE, new Json().put("files", written.stream().map(w -> new Json().put("unit", w.unit()).put("file", w.file().toString())
                    .put("values", w.values()).put("materials", w.materials())).toList()), List.of());
        }
    }

    private static Optional<LocalDate> due(Arguments arguments, Session session) throws UsageException {
        Optional<String> due = arguments.option("--due");
        try {
            return due.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(session.text("collect.no-date", due.orElseThrow()));
        }
    }

    private static Outcome missing(Arguments arguments, Session session) throws UseCaseException, UsageException {
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.READ)) {
            CollectData collect = new CollectData(session.services());
            List<CollectData.Supplied> supplied = collect.supplied(open.evaluation(), Optional.empty());
            SuppliedView view = new SuppliedView(supplied, session.texts());
            view.lines(arguments.has("--all")).forEach(session::result);
            List<Problem> problems = collect.problems(supplied);
            return new Outcome(arguments.code(problems), new Json().put("units", view.json()), problems);
        }
    }

    private static Outcome read(Arguments arguments, Session session) throws UseCaseException, UsageException {
        List<Path> files = new ArrayList<>();
        for (String file : arguments.rest(1)) {
            files.add(arguments.path(file));
        }
        boolean apply = arguments.has("--apply");
        ImportSources.Request request = new ImportSources.Request(files, arguments.map("--answer"));
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), apply ? OpenMode.WRITE : OpenMode.READ)) {
            if (apply) {
                open.requireWritable();
            }
            CollectData collect = new CollectData(session.services());
            try (PreparedImport prepared = collect.prepare(open, request, session.progress())) {
                ImportPlan plan = prepared.plan();
                boolean changed = apply && plan.changesAnything();
                if (changed) {
                    prepared.apply();
                    ScoreEvaluation scoring = new ScoreEvaluation(session.services());
                    scoring.save(open, scoring.score(open, Scorecard.Reading.APPLIED));
                }
                SuppliedView view = new SuppliedView(collect.supplied(open.evaluation(), Optional.of(plan)), session.texts());
                return told(plan, view, apply, changed, arguments, session);
            }
        }
    }

    private static Outcome told(ImportPlan plan, SuppliedView view, boolean apply, boolean changed, Arguments arguments, Session session) throws UsageException {
        boolean all = arguments.has("--all");
        PlanView planned = new PlanView(plan, session.texts());
        session.say(planned.lines(all));
        session.say(Problems.lines(plan.problems(), session.texts(), all));
        session.say(planned.questions());
        session.say(view.lines(all));
        session.result(session.text(!apply ? "import.dry-run" : changed ? "import.applied" : "import.nothing"));
        boolean useless = plan.files().stream().allMatch(f -> f.state() == ImportPlan.FileState.UNUSED);
        return new Outcome(useless ? Outcome.INPUT : arguments.code(plan.problems()), planned.json().put("units", view.json()).put("applied", changed), plan.problems());
    }
}
