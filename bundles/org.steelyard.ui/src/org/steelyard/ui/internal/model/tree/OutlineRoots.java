package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.evaluation.Evaluation;

/** What the outline of an evaluation begins with: the objects of the page that is shown, or else the evaluation itself. */
public final class OutlineRoots {

    private OutlineRoots() {
    }

    /** The objects of the page with this id. */
    public static List<EObject> of(String page, Evaluation evaluation) {
        List<EObject> roots = new ArrayList<>();
        switch (page) {
            case "indicators" -> {
                if (evaluation.getRubric() != null) {
                    // the indicators themselves when there is one rubric: nothing to tell it from
                    roots.addAll(evaluation.getAttachedRubrics().isEmpty() ? evaluation.getRubric().getIndicators() : List.of(evaluation.getRubric()));
                }
                roots.addAll(evaluation.getAttachedRubrics());
            }
            case "fund" -> roots.addAll(evaluation.getStatements());
            case "surveys" -> roots.addAll(evaluation.getSurveys());
            case "findings" -> {
                roots.addAll(evaluation.getFindings());
                roots.addAll(evaluation.getRecommendations());
            }
            case "sources" -> roots.addAll(evaluation.getSources());
            case "report" -> roots.addAll(evaluation.getSections());
            default -> roots.add(evaluation);
        }
        return roots.isEmpty() ? List.of(evaluation) : List.copyOf(roots);
    }
}
