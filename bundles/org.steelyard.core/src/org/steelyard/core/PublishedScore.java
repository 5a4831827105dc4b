package org.steelyard.core;

import java.math.BigDecimal;
import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/**
 * The total that a published report states. It is kept beside the computed one and never takes its place: where the two
 * differ, the difference is told.
 *
 * @param total the total
 * @param grade the grade, as the report words it
 */
public record PublishedScore(BigDecimal total, Optional<String> grade) {

    /** The adopted statement of the total; empty when no report states one, or two differ and none is adopted. */
    public static Optional<PublishedScore> of(Evaluation evaluation) {
        return adopted(evaluation.getStatedTotal()).filter(Value.Number.class::isInstance)
                .map(v -> new PublishedScore(((Value.Number) v).quantity().value(), adopted(evaluation.getStatedGrade())
                        .filter(Value.Text.class::isInstance).map(g -> ((Value.Text) g).text())));
    }

    private static Optional<Value> adopted(Slot slot) {
        return Optional.ofNullable(slot).map(Slot::getAdopted).map(claim -> claim.getValue());
    }

    /** Computed less published; negative when the rubric gives fewer points than the report states. */
    public BigDecimal difference(Scorecard scorecard) {
        return scorecard.total().subtract(total);
    }
}
