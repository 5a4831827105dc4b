package org.steelyard.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.store.OpenMode;

/**
 * Everything that is wrong with an evaluation as it is now: what the model says of itself, then the findings of its
 * rubrics. Nothing is changed; a draft with problems can be saved all the same. Takes time in proportion to the model.
 */
public final class CheckEvaluation {

    private final Services services;

    /** Checks with these services. */
    public CheckEvaluation(Services services) {
        this.services = services;
    }

    /** Problems of the model itself: invariants that one object or its surroundings break. */
    public List<Problem> model(Evaluation evaluation) {
        return ModelCheck.check(evaluation, services.locale());
    }

    /** Problems of the model, then findings of the rubrics where there are any. */
    public List<Problem> all(Evaluation evaluation) {
        List<Problem> problems = new ArrayList<>(model(evaluation));
        if (evaluation.getRubric() != null) {
            problems.addAll(new LintRubric(services).lint(evaluation));
        }
        return List.copyOf(problems);
    }

    /**
     * Problems of the evaluation in this folder, those of reading it first.
     *
     * @throws UseCaseException when there is no evaluation in it that can be read
     */
    public List<Problem> all(Path folder) throws UseCaseException {
        try (OpenEvaluation open = OpenEvaluation.open(services, folder, OpenMode.READ)) {
            List<Problem> problems = new ArrayList<>(open.folder().problems());
            problems.addAll(all(open.evaluation()));
            return List.copyOf(problems);
        }
    }
}
