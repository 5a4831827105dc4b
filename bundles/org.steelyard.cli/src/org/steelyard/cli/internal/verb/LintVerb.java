package org.steelyard.cli.internal.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.LintRubric;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.store.OpenMode;

/** Checks a rubric, of an evaluation or of a file. */
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
        LintRubric lint = new LintRubric(session.services());
        List<Problem> problems = new ArrayList<>();
        if (Files.isRegularFile(target)) {
            problems.addAll(lint.lint(target));
        } else {
            try (OpenEvaluation open = OpenEvaluation.open(session.services(), target, OpenMode.READ)) {
                problems.addAll(lint.lint(open));
            }
        }
        boolean findings = problems.stream().anyMatch(p -> p.severity() != Severity.INFO);
        session.say(Problems.lines(problems, session.texts(), arguments.has("--all")));
        session.result(session.text(findings ? "lint.findings" : "lint.fine", problems.stream().filter(p -> p.severity() != Severity.INFO).count()));
        return new Outcome(findings ? Outcome.FINDINGS : Outcome.FINE, new Json(), problems);
    }
}
