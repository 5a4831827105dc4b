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
        return leaf.phrases().clauses(rule.getTiers().stream().map(tier -> leaf.phrases().get("tiers.tier", TierRange.words(leaf, tier),
                tier.getPoints() == null ? "?" : Phrases.plain(tier.getPoints()))).toList());
    }

    @Override
    public Reach reach(Leaf leaf) {
        List<BigDecimal> points = rule.getTiers().stream().map(Tier::getPoints).filter(p -> p != null).sorted().toList();
        return points.isEmpty() ? Reach.UNKNOWN : Reach.of(points.getFirst(), points.getLast());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Measured actual = inputs.measured();
        List<Tier> holding = rule.getTiers().stream().filter(tier -> TierRange.holds(tier, actual.value())).toList();
        if (holding.size() != 1 || holding.get(0).getPoints() == null) {
            String key = holding.isEmpty() ? "missing.tier" : holding.size() > 1 ? "missing.tiers" : "missing.tier-points";
            throw new MissingInput(leaf.phrases().get(key, leaf.indicator().getName(), actual.text()));
        }
        Tier tier = holding.get(0);
        return Outcome.of(tier.getPoints(), leaf.weight(), calculation(leaf, tier, actual),
                leaf.phrases().get("tiers.lost", leaf.indicator().getName(), actual.text(), TierRange.words(leaf, tier), Phrases.plain(tier.getPoints())));
    }

    private static String calculation(Leaf leaf, Tier tier, Measured actual) {
        String min = tier.getMin() == null ? "" : leaf.amount(tier.getMin()) + (tier.isMinInclusive() ? "≤" : "<");
        String max = tier.getMax() == null ? "" : (tier.isMaxInclusive() ? "≤" : "<") + leaf.amount(tier.getMax());
        return min + actual.text() + max;
    }
}
