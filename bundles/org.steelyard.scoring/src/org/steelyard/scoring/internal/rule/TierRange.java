package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;

import org.steelyard.model.rubric.Tier;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.text.Phrases;

/** The bounds of a tier. */
public final class TierRange {

    private TierRange() {
    }

    /** The bounds in words: 60%（含）至70%. */
    public static String words(Leaf leaf, Tier tier) {
        Phrases phrases = leaf.phrases();
        if (tier.getMin() == null && tier.getMax() == null) {
            return phrases.get("tiers.any");
        }
        if (tier.getMin() != null && tier.getMax() != null && tier.getMin().compareTo(tier.getMax()) == 0) {
            return leaf.amount(tier.getMin());
        }
        String min = tier.getMin() == null ? "" : leaf.amount(tier.getMin()) + (tier.isMinInclusive() ? phrases.get("inclusive") : "");
        String max = tier.getMax() == null ? "" : leaf.amount(tier.getMax()) + (tier.isMaxInclusive() ? phrases.get("inclusive") : "");
        return min.isEmpty() ? phrases.get("tiers.below", max) : max.isEmpty() ? phrases.get("tiers.above", min)
                : phrases.get("tiers.between", min, max);
    }

    /** Whether the tier holds the value. */
    static boolean holds(Tier tier, BigDecimal value) {
        int low = tier.getMin() == null ? 1 : value.compareTo(tier.getMin());
        int high = tier.getMax() == null ? -1 : value.compareTo(tier.getMax());
        return (low > 0 || low == 0 && tier.isMinInclusive()) && (high < 0 || high == 0 && tier.isMaxInclusive());
    }
}
