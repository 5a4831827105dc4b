package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.AggregationMethod;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.rule.TierRange;

/** Tiers hold every value once, and more points go with better values. */
final class TierBands implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Reading reading : subject.readings()) {
            if (reading.rule() instanceof TiersRule rule) {
                tiers(subject.leaf(reading.indicator()), rule, findings);
            }
        }
    }

    private static void tiers(Leaf leaf, TiersRule rule, Findings findings) {
        Indicator indicator = leaf.indicator();
        if (rule.getTiers().isEmpty()) {
            findings.error("lint.tiers-none", indicator, indicator.getName());
            return;
        }
        for (Tier tier : rule.getTiers()) {
            single(leaf, tier, findings);
        }
        Bands bands = new Bands(rule.getTiers().stream().map(tier -> band(leaf, tier)).toList(), !leaf.unit().isRatio());
        bands.overlaps((low, high) -> findings.error("lint.tiers-overlap", indicator, low.text(), high.text()));
        bands.gaps((low, high) -> findings.warning("lint.tiers-gap", indicator, low.text(), high.text()));
        ends(leaf, bands, findings);
        order(leaf, rule, findings);
    }

    private static Bands.Band band(Leaf leaf, Tier tier) {
        return new Bands.Band(Optional.ofNullable(tier.getMin()), tier.isMinInclusive(), Optional.ofNullable(tier.getMax()),
                tier.isMaxInclusive(), TierRange.words(leaf, tier));
    }

    private static void single(Leaf leaf, Tier tier, Findings findings) {
        if (tier.getPoints() == null) {
            findings.error("lint.tier-points", leaf.indicator(), TierRange.words(leaf, tier));
        }
        if (band(leaf, tier).isEmpty()) {
            findings.error("lint.tier-empty", leaf.indicator(), TierRange.words(leaf, tier));
        }
        if (isShare(leaf) && tier.getMin() != null) {
            int over = tier.getMin().compareTo(BigDecimal.ONE);
            if (over > 0 || over == 0 && !tier.isMinInclusive()) {
                findings.warning("lint.tier-unreachable", leaf.indicator(), TierRange.words(leaf, tier));
            }
        }
    }

    /** Whether the measured value is a part of a whole, which 100 % is the most of. */
    private static boolean isShare(Leaf leaf) {
        var measure = leaf.indicator().getMeasure();
        boolean share = measure != null && measure.getAggregation() != null && measure.getAggregation().getMethod() == AggregationMethod.SHARE;
        boolean survey = !leaf.needed().isEmpty() && leaf.needed().stream().allMatch(each -> each.getAddress().startsWith("survey."));
        return leaf.unit().isRatio() && (share || survey);
    }

    private static void ends(Leaf leaf, Bands bands, Findings findings) {
        boolean ratio = leaf.unit().isRatio();
        bands.lowest().filter(low -> low.min().isPresent()).filter(low -> {
            // ranks begin at 1, other amounts at 0
            int start = low.min().get().compareTo(ratio ? BigDecimal.ZERO : BigDecimal.ONE);
            return start > 0 || start == 0 && !low.minIn();
        }).ifPresent(low -> findings.warning("lint.tiers-below", leaf.indicator(), low.text()));
        bands.highest().filter(high -> high.max().isPresent()).filter(high -> {
            int end = ratio ? high.max().get().compareTo(BigDecimal.ONE) : -1;
            return end < 0 || end == 0 && !high.maxIn();
        }).ifPresent(high -> findings.warning("lint.tiers-above", leaf.indicator(), high.text()));
    }

    private static void order(Leaf leaf, TiersRule rule, Findings findings) {
        List<BigDecimal> points = rule.getTiers().stream().filter(tier -> tier.getPoints() != null)
                .sorted(Comparator.comparing(Tier::getMin, Comparator.nullsFirst(Comparator.naturalOrder()))).map(Tier::getPoints).toList();
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < points.size(); i++) {
            rising &= points.get(i).compareTo(points.get(i - 1)) >= 0;
            falling &= points.get(i).compareTo(points.get(i - 1)) <= 0;
        }
        Target.Comparator wanted = leaf.indicator().getTarget() == null ? Target.Comparator.UNSTATED : leaf.indicator().getTarget().comparator();
        boolean wrong = wanted == Target.Comparator.AT_LEAST && !rising || wanted == Target.Comparator.AT_MOST && !falling;
        if (wrong || !rising && !falling && wanted != Target.Comparator.BETWEEN && wanted != Target.Comparator.EQUAL) {
            findings.warning("lint.tiers-order", leaf.indicator(), leaf.indicator().getName());
        }
    }
}
