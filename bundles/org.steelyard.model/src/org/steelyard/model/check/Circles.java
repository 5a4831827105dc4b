package org.steelyard.model.check;

import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.evaluation.Scope;
import org.steelyard.model.survey.SurveyGroup;

/** No scope is above itself, and no group of respondents is a part of itself. */
final class Circles implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        boolean circle = switch (object) {
            case Scope scope -> returns(scope, Scope::getParent);
            case SurveyGroup group -> returns(group, SurveyGroup::getSubSampleOf);
            default -> false;
        };
        if (circle) {
            report.error(object, "circle");
        }
    }

    private static <T> boolean returns(T start, UnaryOperator<T> above) {
        Set<T> seen = new java.util.HashSet<>();
        for (T next = above.apply(start); next != null && seen.add(next); next = above.apply(next)) {
            if (next == start) {
                return true;
            }
        }
        return false;
    }
}
