package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.List;

import org.steelyard.model.rubric.Tier;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 分档: the tier that holds the measured value gives the points. */
record Tiers(TiersRule rule) implements RuleKind {

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public boolean measures() {
        return true;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().clauses(rule.getTiers().stream().map(tier -> leaf.phrases().get("tiers.tier", range(leaf, tier),
                tier.getPoints() == null ? "?" : Phrases.plain(tier.getPoints()))).toList());
    }

    /** The bounds of a tier in words: 60%（含）至70%. */
    static String range(Leaf leaf, Tier tier) {
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

    @Override
    public Reach reach(Leaf leaf) {
        List<BigDecimal> points = rule.getTiers().stream().map(Tier::getPoints).filter(p -> p != null).sorted().toList();
        return points.isEmpty() ? Reach.UNKNOWN : Reach.of(points.getFirst(), points.getLast());
    }

    /** Whether the tier holds the value. */
    static boolean holds(Tier tier, BigDecimal value) {
        int low = tier.getMin() == null ? 1 : value.compareTo(tier.getMin());
        int high = tier.getMax() == null ? -1 : value.compareTo(tier.getMax());
        return (low > 0 || low == 0 && tier.isMinInclusive()) && (high < 0 || high == 0 && tier.isMaxInclusive());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Measured actual = inputs.measured();
        List<Tier> holding = rule.getTiers().stream().filter(tier -> holds(tier, actual.value())).toList();
        if (holding.size() != 1 || holding.get(0).getPoints() == null) {
            String key = holding.isEmpty() ? "missing.tier" : holding.size() > 1 ? "missing.tiers" : "missing.tier-points";
            throw new MissingInput(leaf.phrases().get(key, leaf.indicator().getName(), actual.text()));
        }
        Tier tier = holding.get(0);
        return Outcome.of(tier.getPoints(), leaf.weight(), calculation(leaf, tier, actual),
                leaf.phrases().get("tiers.lost", leaf.indicator().getName(), actual.text(), range(leaf, tier), Phrases.plain(tier.getPoints())));
    }

    private static String calculation(Leaf leaf, Tier tier, Measured actual) {
        String min = tier.getMin() == null ? "" : leaf.amount(tier.getMin()) + (tier.isMinInclusive() ? "≤" : "<");
        String max = tier.getMax() == null ? "" : (tier.isMaxInclusive() ? "≤" : "<") + leaf.amount(tier.getMax());
        return min + actual.text() + max;
    }
}
