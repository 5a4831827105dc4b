package org.steelyard.model.check;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.evaluation.WorkPlanItem;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.rubric.Acknowledgement;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;

/** Nothing that is addressed by code or key stands twice beside itself; indicator codes are unique in the whole rubric. */
final class Duplicates implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        for (EReference reference : object.eClass().getEAllContainments()) {
            if (reference.isMany() && reference.getEReferenceType() != null) {
                siblings((List<?>) object.eGet(reference), report);
            }
        }
        if (object instanceof Rubric rubric) {
            wholeRubric(rubric, report);
        }
    }

    private static void siblings(List<?> siblings, Report report) {
        Set<String> seen = new HashSet<>();
        for (Object sibling : siblings) {
            String identity = identity((EObject) sibling);
            if (!identity.isEmpty() && !seen.add(identity)) {
                report.error((EObject) sibling, "duplicate", identity);
            }
        }
    }

    private static void wholeRubric(Rubric rubric, Report report) {
        Set<String> seen = new HashSet<>();
        Iterator<EObject> all = rubric.eAllContents();
        while (all.hasNext()) {
            if (all.next() instanceof Indicator indicator && indicator.getCode() != null && !seen.add(indicator.getCode())) {
                report.error(indicator, "duplicate", indicator.getCode());
            }
        }
    }

    private static String identity(EObject object) {
        return switch (object) {
            case Indicator indicator -> "";
            case Acknowledgement acknowledgement -> "";
            case DataItem item -> joined(item.getKey(), item.getPeriod(), item.getScope());
            case FundStatement s -> joined(s.getKind().getLiteral(), s.getKey(), s.getYear(), s.getScope());
            case Judgement judgement -> joined(judgement.getIndicatorCode(), judgement.getItem());
            case StatedScore score -> joined(score.getIndicatorCode());
            case WorkPlanItem item -> joined(item.getNo());
            default -> joined(text(object, "code"), text(object, "key"));
        };
    }

    private static String text(EObject object, String name) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
        return feature != null && object.eGet(feature) instanceof String text ? text : "";
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(p -> p != null && !p.isBlank()).toList());
    }
}
