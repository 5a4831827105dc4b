package org.steelyard.core.internal.place;

import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.value.Value;

/** What evaluators judged: {@code judgement.<indicator>[.<item>].points|deduction|stated}. */
final class JudgementPlaces {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    JudgementPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address) {
        Keys keys = Keys.of(address, 3);
        EReference feature = switch (keys.last()) {
            case "points" -> EVALUATION.getJudgement_Points();
            case "deduction" -> EVALUATION.getJudgement_Deduction();
            case "stated" -> EVALUATION.getJudgement_Stated();
            default -> throw keys.unplaceable();
        };
        return edit.part(find(keys).orElseGet(() -> make(keys)), feature, Slot.class);
    }

    /** Writes status, level, reason and basis as the adopted claim says them. */
    void describe(SlotAddress address, Notes notes, Value adopted) {
        Judgement judgement = find(Keys.of(address, 3)).orElseThrow();
        notes.get("reason").ifPresent(r -> edit.set(judgement, EVALUATION.getJudgement_Reason(), r));
        notes.get("basis").ifPresent(b -> edit.set(judgement, EVALUATION.getJudgement_Basis(), b));
        if (!address.key().endsWith(".stated")) {
            return;
        }
        Optional<Level> level = level(judgement, notes.get("level").orElse(Statuses.text(adopted)));
        if (level.isPresent()) {
            edit.set(judgement, EVALUATION.getJudgement_Level(), level.get().getKey());
        } else {
            edit.set(judgement, EVALUATION.getJudgement_Status(),
                    notes.get("status").map(Statuses::judgement).orElseGet(() -> Statuses.judgement(Statuses.text(adopted))));
        }
    }

    void undescribe(SlotAddress address) {
        if (address.key().endsWith(".stated")) {
            find(Keys.of(address, 3)).ifPresent(j -> {
                edit.set(j, EVALUATION.getJudgement_Status(), JudgementStatus.UNKNOWN);
                edit.set(j, EVALUATION.getJudgement_Level(), null);
            });
        }
    }

    private Optional<Level> level(Judgement judgement, String stated) {
        return Indicators.find(evaluation, judgement.getIndicatorCode()).map(Indicator::getRule).filter(OrdinalRule.class::isInstance)
                .flatMap(rule -> Indicators.level((OrdinalRule) rule, stated));
    }

    private Optional<Judgement> find(Keys keys) {
        String item = item(keys);
        return evaluation.getJudgements().stream()
                .filter(j -> keys.at(1).equals(j.getIndicatorCode()) && item.equals(j.getItem() == null ? "" : j.getItem())).findFirst();
    }

    private static String item(Keys keys) {
        return keys.join(2, keys.size() - 1);
    }

    private Judgement make(Keys keys) {
        Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
        judgement.setIndicatorCode(keys.at(1));
        judgement.setItem(item(keys).isEmpty() ? null : item(keys));
        return edit.add(evaluation, EVALUATION.getEvaluation_Judgements(), judgement);
    }
}
