package org.steelyard.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.RubricLint;

/** Checks a rubric before anything is scored by it. */
public final class LintRubric {

    private final Services services;

    /** Checks with these services. */
    public LintRubric(Services services) {
        this.services = services;
    }

    /** Findings of a rubric. */
    public List<Problem> lint(Rubric rubric) {
        return new RubricLint(services.locale()).lint(rubric);
    }

    /**
     * Findings of the rubric inside an evaluation.
     *
     * @throws UseCaseException when it has none
     */
    public List<Problem> lint(OpenEvaluation open) throws UseCaseException {
        Rubric rubric = open.evaluation().getRubric();
        if (rubric == null) {
            throw UseCaseException.input(services.texts().get("no-rubric-inside", open.folder().path()));
        }
        return lint(rubric);
    }

    /**
     * Findings of a {@code .rubric} file, those of reading it first.
     *
     * @throws UseCaseException when there is no rubric in it
     */
    public List<Problem> lint(Path file) throws UseCaseException {
        Loaded<Rubric> loaded = services.resources().load(file, Rubric.class, services.locale());
        Rubric rubric = loaded.orThrow(UseCaseException::input);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(lint(rubric));
        return problems;
    }
}
