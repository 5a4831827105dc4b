package org.steelyard.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.rubric.Indicator;
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
        return lint(open.evaluation());
    }

    /** Findings of the rubrics inside an evaluation, the main one first, and of codes that two of them share. */
    List<Problem> lint(Evaluation evaluation) {
        List<Problem> problems = new ArrayList<>(lint(evaluation.getRubric()));
        Set<String> codes = new HashSet<>(codes(evaluation.getRubric()));
        for (Rubric attached : evaluation.getAttachedRubrics()) {
            problems.addAll(lint(attached));
            for (String code : codes(attached)) {
                if (!codes.add(code)) {
                    problems.add(Problem.error("lint.code-attached", services.texts().get("code-attached", code, attached.getName()),
                            Location.object(code), "", services.texts().get("code-attached.remedy")));
                }
            }
        }
        return problems;
    }

    private static Set<String> codes(Rubric rubric) {
        Set<String> codes = new LinkedHashSet<>();
        rubric.eAllContents().forEachRemaining(each -> {
            if (each instanceof Indicator indicator) {
                codes.add(indicator.getCode());
            }
        });
        return codes;
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
