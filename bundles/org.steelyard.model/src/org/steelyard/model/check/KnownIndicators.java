package org.steelyard.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Objective;
import org.steelyard.model.evaluation.StatedScore;

/** Indicator codes are those of the evaluation's rubric; nothing is said when it has none. */
final class KnownIndicators implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (report.indicatorCodes().isEmpty()) {
            return;
        }
        Set<String> known = report.indicatorCodes().get();
        for (String code : codes(object)) {
            if (!known.contains(code)) {
                report.error(object, "unknown-indicator", code);
            }
        }
    }

    private static List<String> codes(EObject object) {
        List<String> codes = new ArrayList<>();
        switch (object) {
            case Judgement judgement -> codes.add(judgement.getIndicatorCode());
            case StatedScore score -> codes.add(score.getIndicatorCode());
            case Finding finding -> codes.addAll(finding.getIndicatorCodes());
            case Objective objective -> codes.addAll(objective.getIndicatorCodes());
            default -> { }
        }
        codes.removeIf(code -> code == null || code.isBlank());
        return codes;
    }
}
