package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.steelyard.model.rubric.RoundingPolicy;
import org.steelyard.model.rubric.Rubric;

/**
 * The declared rounding. Nothing else rounds points.
 *
 * @param scorePlaces    decimals of scores
 * @param mode           how
 * @param ratioPlaces    decimals of ratios as pure numbers, 4 for 117.10 %
 * @param deductionFirst the deduction is rounded and taken from full points, instead of rounding the score
 */
public record Rounding(int scorePlaces, RoundingMode mode, int ratioPlaces, boolean deductionFirst) {

    /** The policy of this rubric: one decimal half-up, deduction first, where it has none. */
    public static Rounding of(Rubric rubric) {
        RoundingPolicy policy = rubric.getRounding();
        return policy == null ? new Rounding(1, RoundingMode.HALF_UP, 4, true)
                : new Rounding(policy.getScorePlaces(), policy.getMode(), policy.getRatioPlaces(), policy.isDeductionFirst());
    }

    /** The rounded score: with deduction first, 0.855 lost of 5 is 0.9, which leaves 4.1. */
    public BigDecimal score(BigDecimal raw, BigDecimal weight) {
        return deductionFirst ? weight.subtract(weight.subtract(raw).setScale(scorePlaces, mode))
                : raw.setScale(scorePlaces, mode);
    }

    /** The smallest difference between two scores. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(scorePlaces);
    }
}
