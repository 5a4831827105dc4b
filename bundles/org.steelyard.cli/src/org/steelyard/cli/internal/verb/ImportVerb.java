package org.steelyard.cli.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.steelyard.cli.internal.print.TaughtView;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportSources;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TeachMapping;
import org.steelyard.core.TeachMapping.Learnt;
import org.steelyard.core.UseCaseException;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Reads source files and shows what they would change; with {@code --apply} changes it. */
public final class ImportVerb implements Verb {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").parameters("files").flag("--apply").map("--answer", "answer").map("--teach", "lesson").flag("--all").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        List<Path> files = new ArrayList<>();
        for (String file : arguments.rest(1)) {
            files.add(arguments.path(file));
        }
        boolean apply = arguments.has("--apply");
        List<TeachMapping.Lesson> lessons = arguments.map("--teach").entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> new TeachMapping.Lesson(e.getKey(), e.getValue())).toList();
        ImportSources.Request request = new ImportSources.Request(files, arguments.map("--answer"), "", !lessons.isEmpty());
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), apply ? OpenMode.WRITE : OpenMode.READ)) {
            if (apply) {
                open.requireWritable();
            }
            Optional<Learnt> learnt = lessons.isEmpty() ? Optional.empty()
                    : Optional.of(new TeachMapping(session.services()).run(String.valueOf(open.evaluation().getImporter()), lessons));
            learnt.ifPresent(l -> told(l, session));
            try (PreparedImport prepared = new ImportSources(session.services()).prepare(open, request, session.progress())) {
                ImportPlan plan = prepared.plan();
                boolean changed = apply && plan.changesAnything();
                if (changed) {
                    prepared.apply();
                    ScoreEvaluation scoring = new ScoreEvaluation(session.services());
                    scoring.save(open, scoring.score(open, Scorecard.Reading.APPLIED));
                }
                return told(plan, learnt, apply, changed, arguments, session);
            }
        }
    }

    private static void told(Learnt learnt, Session session) {
        learnt.words().forEach(w -> session.say(session.text("import.learnt", w.label(), w.group() + "/" + w.key())));
        session.say(session.text("import.kept-in", learnt.file()));
    }

    private static Outcome told(ImportPlan plan, Optional<Learnt> learnt, boolean apply, boolean changed, Arguments arguments, Session session) throws UsageException {
        PlanView view = new PlanView(plan, session.texts());
        session.say(view.lines(arguments.has("--all")));
        session.say(Problems.lines(plan.problems(), session.texts(), arguments.has("--all")));
        session.say(view.questions());
        session.result(session.text(!apply ? "import.dry-run" : changed ? "import.applied" : "import.nothing"));
        return new Outcome(isUseless(plan) ? Outcome.INPUT : arguments.code(plan.problems()), view.json().put("applied", changed).put("taught", learnt.map(l -> new Json().put("file", l.file().toString()).put("words", TaughtView.json(l.words())))), plan.problems());
    }

    // none of the files can be used, or there are none: nothing that was asked for can be done
    private static boolean isUseless(ImportPlan plan) {
        return plan.files().stream().allMatch(f -> f.state() == FileState.UNUSED);
    }
}
