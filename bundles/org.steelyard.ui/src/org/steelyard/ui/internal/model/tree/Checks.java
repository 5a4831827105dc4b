package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.RubricLint;

/** Everything that is wrong with models, each problem with its object: the checks of the model, and the lint of its rubrics. */
public final class Checks {

    private final Locale locale;

    /** Told in this language. */
    public Checks(Locale locale) {
        this.locale = locale;
    }

    /** Of these models; a rubric that extends another is not linted, since it is no whole one. */
    public List<Findings.Finding> of(Collection<? extends EObject> roots) {
        List<Findings.Finding> findings = new ArrayList<>();
        for (EObject root : roots) {
            ModelCheck.check(root, locale, (object, problem) -> findings.add(new Findings.Finding(object, problem)));
            rubrics(root).forEach(rubric -> lint(rubric, findings));
        }
        return findings;
    }

    private static List<Rubric> rubrics(EObject root) {
        List<Rubric> rubrics = new ArrayList<>();
        if (root instanceof Rubric rubric && (rubric.getExtends() == null || rubric.getExtends().isBlank())) {
            rubrics.add(rubric);
        } else if (root instanceof Evaluation evaluation) {
            if (evaluation.getRubric() != null) {
                rubrics.add(evaluation.getRubric());
            }
            rubrics.addAll(evaluation.getAttachedRubrics());
        }
        return rubrics;
    }

    private void lint(Rubric rubric, List<Findings.Finding> findings) {
        Map<String, EObject> named = new HashMap<>();
        for (Iterator<EObject> all = rubric.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Indicator indicator) {
                named.putIfAbsent(indicator.getCode() + " " + indicator.getName(), indicator);
            }
        }
        for (Problem problem : new RubricLint(locale).lint(rubric)) {
            findings.add(new Findings.Finding(named.getOrDefault(problem.location().object(), rubric), problem));
        }
    }
}
