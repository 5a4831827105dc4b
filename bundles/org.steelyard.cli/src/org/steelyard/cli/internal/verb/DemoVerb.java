package org.steelyard.cli.internal.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Contradictions;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.PlanView;
import org.steelyard.cli.internal.print.ScoreView;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.RunDemo;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.scoring.ScorecardJson;

/** Does the whole job on a shipped sample. */
public final class DemoVerb implements Verb {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.optionalParameter("folder").option("--city", "city").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        Optional<Path> folder = arguments.parameter(0).isEmpty() ? Optional.empty() : Optional.of(arguments.path(arguments.parameter(0).get()));
        RunDemo.Result result = new RunDemo(session.services()).run(arguments.option("--city").orElse("wuhan"), folder, arguments.workingFolder(),
                session.progress());
        say(result, session);
        Json data = new Json().put("folder", result.folder().toString()).put("sample", result.sample().id())
                .putRaw("scorecard", ScorecardJson.write(result.scorecard()))
                .put("published", new ScoreView(result.scorecard(), session.texts()).publishedJson(result.published()))
                .put("import", new PlanView(result.plan(), session.texts()).json())
                .put("contradictions", Contradictions.json(result.problems()))
                .put("lint", org.steelyard.cli.internal.print.Problems.json(result.lint()))
                .put("reports", result.reports().stream().map(ExportVerb::json).toList());
        return new Outcome(arguments.code(result.problems()), data, result.problems());
    }

    private static void say(RunDemo.Result result, Session session) {
        long used = result.plan().files().stream().filter(f -> f.state() == FileState.NEW).count();
        session.say(session.text("demo.sample", result.sample().name()));
        session.say(session.text("demo.imported", used, result.plan().files().size(), result.plan().changes().size()));
        ScoreView view = new ScoreView(result.scorecard(), session.texts());
        session.say("");
        session.say(view.dimensions());
        session.result(view.total());
        session.say(view.published(result.published()));
        session.say(view.distances());
        session.say(view.attached());
        session.say("");
        session.say(Contradictions.lines(result.problems(), session.texts()));
        session.say(session.text("demo.lint", result.lint().stream().filter(p -> p.severity() != Severity.INFO).count(), result.folder()));
        long others = result.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
        if (others > 0) {
            session.say(session.text("demo.errors", others));
            result.problems().stream().filter(p -> p.severity() == Severity.ERROR).map(Problem::message).forEach(m -> session.say("  " + m));
        }
        session.say("");
        session.say(session.text("demo.where"));
        result.reports().forEach(r -> session.result("  " + r.file()));
    }
}
