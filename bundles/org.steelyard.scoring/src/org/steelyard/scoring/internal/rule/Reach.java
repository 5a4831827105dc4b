package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points that a rule can give at least and at most; empty where the rule does not say.
 *
 * @param low  fewest points
 * @param high most points
 */
public record Reach(Optional<BigDecimal> low, Optional<BigDecimal> high) {

    static final Reach UNKNOWN = new Reach(Optional.empty(), Optional.empty());

    static Reach of(BigDecimal low, BigDecimal high) {
        return new Reach(Optional.ofNullable(low), Optional.ofNullable(high));
    }
}
