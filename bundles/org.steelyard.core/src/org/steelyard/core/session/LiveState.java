package org.steelyard.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.core.LintRubric;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

/** Scores and problems of a model as it is now: scores after every change, problems when somebody asks. */
final class LiveState {

    private final Services services;
    // keeps expressions compiled from one command to the next
    private final Scoring scoring;
    private Optional<Scorecard> scorecard = Optional.empty();
    private Optional<List<Problem>> problems = Optional.empty();

    LiveState(Services services) {
        this.services = services;
        this.scoring = new Scoring(services.locale());
    }

    Optional<Scorecard> scorecard() {
        return scorecard;
    }

    /** Scores anew, and tells what is different. */
    List<ScoreChange> recompute(OpenEvaluation open) {
        Optional<Scorecard> before = scorecard;
        problems = Optional.empty();
        scorecard = open.evaluation().getRubric() == null ? Optional.empty()
                : Optional.of(scoring.score(open.evaluation(), Scorecard.Reading.APPLIED));
        return before.isPresent() && scorecard.isPresent() ? ScoreChange.between(before.get(), scorecard.get()) : List.of();
    }

    List<Problem> problems(OpenEvaluation open) {
        if (problems.isEmpty()) {
            problems = Optional.of(check(open));
        }
        return problems.get();
    }

    private List<Problem> check(OpenEvaluation open) {
        List<Problem> found = new ArrayList<>(open.folder().problems());
        if (open.evaluation().getRubric() != null) {
            try {
                found.addAll(new LintRubric(services).lint(open));
            } catch (UseCaseException e) {
                throw new IllegalStateException(e);
            }
        }
        found.addAll(ModelCheck.check(open.evaluation(), services.locale()));
        return List.copyOf(found);
    }
}
