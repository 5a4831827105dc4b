package org.steelyard.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;

/**
 * The points of the items of a checklist. Where no item states any, they share the weight equally, to four decimals, so
 * that a rubric that extends another need only say another weight; where some do, one without is a gap.
 */
public final class CriterionPoints {

    private static final int PLACES = 4;

    private CriterionPoints() {
    }

    /** The points of this item; empty when its neighbours state theirs and it does not. */
    public static Optional<BigDecimal> of(Indicator indicator, Criterion criterion) {
        List<Criterion> all = indicator.getCriteria();
        if (criterion.getPoints() != null || indicator.getWeight() == null || !shared(all)) {
            return Optional.ofNullable(criterion.getPoints());
        }
        BigDecimal share = indicator.getWeight().divide(BigDecimal.valueOf(all.size()), PLACES, RoundingMode.HALF_UP);
        // the last one takes what rounding left, so that the shares add up to the weight
        boolean last = all.get(all.size() - 1) == criterion;
        return Optional.of(plain(last ? indicator.getWeight().subtract(share.multiply(BigDecimal.valueOf(all.size() - 1L))) : share));
    }

    private static BigDecimal plain(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean shared(List<Criterion> criteria) {
        return criteria.stream().allMatch(each -> each.getPoints() == null);
    }
}
