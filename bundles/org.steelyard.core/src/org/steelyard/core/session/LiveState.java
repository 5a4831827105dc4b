package org.steelyard.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.core.CheckEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

/** Scores and problems of a model as it is now: scores after every change, problems when somebody asks. */
final class LiveState {

    private static final System.Logger LOG = System.getLogger(LiveState.class.getName());

    private final Services services;
    // keeps expressions compiled from one command to the next
    private final Scoring scoring;
    private final Texts texts;
    private Optional<Problem> failure = Optional.empty();
    private Optional<Scorecard> scorecard = Optional.empty();
    private Optional<List<Problem>> problems = Optional.empty();

    LiveState(Services services) {
        this.services = services;
        this.texts = Texts.of(LiveState.class, services.locale());
        this.scoring = new Scoring(services.locale());
    }

    Optional<Scorecard> scorecard() {
        return scorecard;
    }

    /** Scores anew, and tells what is different. */
    List<ScoreChange> recompute(OpenEvaluation open) {
        Optional<Scorecard> before = scorecard;
        problems = Optional.empty();
        scorecard = score(open);
        return before.isPresent() && scorecard.isPresent() ? ScoreChange.between(before.get(), scorecard.get()) : List.of();
    }

    private Optional<Scorecard> score(OpenEvaluation open) {
        failure = Optional.empty();
        if (open.evaluation().getRubric() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(scoring.score(open.evaluation(), Scorecard.Reading.APPLIED));
        } catch (RuntimeException e) {
            // a half-typed rubric must not stop who types it
            LOG.log(System.Logger.Level.ERROR, "scoring " + open.folder().path() + " failed", e);
            failure = Optional.of(Problem.error("lint.not-scored", texts.get("not-scored"), Location.NONE, "", texts.get("not-scored.remedy")));
            return Optional.empty();
        }
    }

    List<Problem> problems(OpenEvaluation open) {
        if (problems.isEmpty()) {
            problems = Optional.of(check(open));
        }
        return problems.get();
    }

    private List<Problem> check(OpenEvaluation open) {
        List<Problem> found = new ArrayList<>(open.folder().problems());
        failure.ifPresent(found::add);
        found.addAll(new CheckEvaluation(services).all(open.evaluation()));
        return List.copyOf(found);
    }
}
