package org.steelyard.model.check;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Tier;

/** A tier or a grade holds at least one value. */
final class Bands implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        switch (object) {
            case Tier tier -> check(tier, tier.getMin(), tier.getMax(), tier.isMinInclusive() && tier.isMaxInclusive(), report);
            case GradeBand band -> check(band, band.getMin(), band.getMax(), band.isMinInclusive() && band.isMaxInclusive(), report);
            default -> { }
        }
    }

    private static void check(EObject at, BigDecimal min, BigDecimal max, boolean bothIncluded, Report report) {
        if (min == null || max == null) {
            return;
        }
        int order = min.compareTo(max);
        if (order > 0 || order == 0 && !bothIncluded) {
            report.error(at, "empty-band", min.toPlainString(), max.toPlainString());
        }
    }
}
