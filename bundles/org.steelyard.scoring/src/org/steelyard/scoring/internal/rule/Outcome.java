package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.List;

import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * What a rule made of its inputs.
 *
 * @param raw         points before rounding
 * @param calculation the arithmetic without the result: {@code 5−(117.10%−100%)×5}
 * @param losses      points lost and why, before rounding
 * @param notes       remarks
 */
public record Outcome(BigDecimal raw, String calculation, List<Loss> losses, List<String> notes) {

    /** Copies what it is given. */
    public Outcome {
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
    }

    /** A result with at most one reason for what it lost. */
    static Outcome of(BigDecimal raw, BigDecimal weight, String calculation, String reason) {
        BigDecimal lost = weight.subtract(raw);
        return new Outcome(raw, calculation, lost.signum() == 0 ? List.of() : List.of(new Loss(lost, reason)), List.of());
    }

    /** The arithmetic with its result: {@code …=4.145}; a comparison points to it instead. */
    static String equation(String left, BigDecimal result) {
        return left + "=" + Phrases.plain(result);
    }
}
