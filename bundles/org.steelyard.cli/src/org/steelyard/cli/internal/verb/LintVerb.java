package org.steelyard.cli.internal.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.CheckEvaluation;
import org.steelyard.core.LintRubric;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** Checks an evaluation with its rubrics, or a rubric file. */
public final class LintVerb implements Verb {

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder-or-rubric").flag("--all");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        Path target = arguments.path(arguments.required(0));
        boolean file = Files.isRegularFile(target);
        List<Problem> problems = file ? new LintRubric(session.services()).lint(target) : new CheckEvaluation(session.services()).all(target);
        boolean findings = problems.stream().anyMatch(p -> p.severity() != Severity.INFO);
        session.say(Problems.lines(problems, session.texts(), arguments.has("--all")));
        session.result(session.text((findings ? "lint.findings" : "lint.fine") + (file ? "" : ".evaluation"), problems.stream().filter(p -> p.severity() != Severity.INFO).count()));
        return new Outcome(findings ? Outcome.FINDINGS : Outcome.FINE, new Json(), problems);
    }
}
