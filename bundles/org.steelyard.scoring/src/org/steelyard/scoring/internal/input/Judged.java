package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.evaluation.JudgementStatus;

/**
 * A judgement as found.
 *
 * @param status    what was judged
 * @param level     key or text of the chosen level, or empty
 * @param points    points given
 * @param deduction points taken
 * @param reason    why, in the evaluator's words, or empty
 * @param missing   why its numbers cannot be used
 */
public record Judged(JudgementStatus status, String level, Optional<BigDecimal> points, Optional<BigDecimal> deduction,
        String reason, List<String> missing) {

    /** No judgement was made. */
    public static final Judged NONE = new Judged(JudgementStatus.UNKNOWN, "", Optional.empty(), Optional.empty(), "", List.of());
}
