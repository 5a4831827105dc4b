package org.steelyard.cli.internal.verb;

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
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.cli.internal.print.ScoreView;
import org.steelyard.core.AbsentPlugIns;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PublishedScore;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.ScorecardJson;
import org.steelyard.store.OpenMode;

/** Scores an evaluation. */
public final class ScoreVerb implements Verb {

    @Override
    public String name() {
        return "score";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").flag("--as-written").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        boolean written = arguments.has("--as-written");
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), written ? OpenMode.READ : OpenMode.WRITE)) {
            ScoreEvaluation scoring = new ScoreEvaluation(session.services());
            Scorecard scorecard = scoring.score(open, written ? Scorecard.Reading.WRITTEN : Scorecard.Reading.APPLIED);
            // a folder that cannot be written is still scored; only the derived file stays as it is
            if (!written && open.folder().readOnlyBecause().isEmpty()) {
                scoring.save(open, scorecard);
            }
            Optional<PublishedScore> published = PublishedScore.of(open.evaluation());
            ScoreView view = new ScoreView(scorecard, session.texts());
            List<Problem> problems = new ArrayList<>(view.missing());
            problems.addAll(new AbsentPlugIns(session.services()).of(open.evaluation()));
            session.say(view.indicators());
            session.result(view.total());
            session.say(view.published(published));
            session.say(view.distances());
            session.say(view.attached());
            session.say(Problems.lines(problems, session.texts(), true));
            open.folder().readOnlyBecause().filter(r -> !written).ifPresent(r -> session.say(session.text("score.not-saved", r)));
            return new Outcome(arguments.code(problems), new Json().putRaw("scorecard", ScorecardJson.write(scorecard))
                    .put("published", view.publishedJson(published)), problems);
        }
    }
}
