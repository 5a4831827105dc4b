package org.steelyard.ui.internal.page.findings;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/**
 * Where points were lost for what a finding says.
 *
 * @param text   the indicator or judgement, and what was lost
 * @param object where it leads to; empty when the rubric has no such indicator
 */
record Deduction(String text, Optional<EObject> object) {

    static List<Deduction> of(Finding finding, Evaluation evaluation, Optional<Scorecard> card, Texts texts) {
        List<Deduction> all = new ArrayList<>();
        for (String code : finding.getIndicatorCodes()) {
            Optional<Indicator> indicator = indicator(evaluation, code);
            Optional<Scorecard.Line> line = card.flatMap(c -> c.line(code));
            all.add(new Deduction(indicator.map(i -> texts.get("deduction", code, i.getName(), line.flatMap(Scorecard.Line::lost)
                    .map(l -> texts.get("deduction.lost", l.stripTrailingZeros().toPlainString())).orElse(texts.get("deduction.open"))))
                    .orElseGet(() -> texts.get("deduction.unknown", code)), indicator.map(i -> i)));
        }
        for (Judgement judgement : finding.getJudgements()) {
            all.add(new Deduction(texts.get("deduction.judgement", String.valueOf(judgement.getIndicatorCode()),
                    judgement.getItem() == null ? "" : judgement.getItem(), judgement.getReason() == null ? "" : judgement.getReason()), Optional.of(judgement)));
        }
        return List.copyOf(all);
    }

    private static Optional<Indicator> indicator(Evaluation evaluation, String code) {
        return Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream()).flatMap(rubric -> {
            List<Indicator> found = new ArrayList<>();
            for (Iterator<EObject> all = rubric.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Indicator indicator && code.equals(indicator.getCode())) {
                    found.add(indicator);
                }
            }
            return found.stream();
        }).findFirst();
    }
}
