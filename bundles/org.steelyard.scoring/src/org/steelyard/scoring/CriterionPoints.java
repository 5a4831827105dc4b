package org.steelyard.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;

/**
 * The points of the items of a checklist. Where no item states any, they share the weight equally, so that a rubric that
 * extends another need only say another weight; where some do, one without is a gap.
 */
public final class CriterionPoints {

    private CriterionPoints() {
    }

    /** The points of this item; empty when its neighbours state theirs and it does not. */
    public static Optional<BigDecimal> of(Indicator indicator, Criterion criterion) {
        List<Criterion> all = indicator.getCriteria();
        if (criterion.getPoints() != null || indicator.getWeight() == null || !shared(all)) {
            return Optional.ofNullable(criterion.getPoints());
        }
        return Optional.of(plain(indicator.getWeight().divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL128)));
    }

    private static BigDecimal plain(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean shared(List<Criterion> criteria) {
        return criteria.stream().allMatch(each -> each.getPoints() == null);
    }
}
