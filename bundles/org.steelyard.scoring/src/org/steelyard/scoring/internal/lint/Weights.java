package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.internal.text.Phrases;

/** Weights are stated, positive, and add up on every level. */
final class Weights implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        List<Indicator> roots = subject.rubric().getIndicators().stream().filter(each -> !each.isRemoved()).toList();
        BigDecimal total = subject.rubric().getTotal();
        BigDecimal sum = sum(roots);
        if (total != null && sum.compareTo(total) != 0) {
            findings.error("lint.weight-total", null, Phrases.plain(sum), Phrases.plain(total));
        }
        for (Indicator indicator : subject.indicators()) {
            if (indicator.getWeight() == null) {
                findings.error("lint.weight-missing", indicator, indicator.getName());
                continue;
            }
            if (indicator.getWeight().signum() <= 0) {
                findings.error("lint.weight-sign", indicator, indicator.getName(), Phrases.plain(indicator.getWeight()));
            }
            if (!indicator.getChildren().isEmpty()) {
                BigDecimal below = sum(indicator.getChildren().stream().filter(each -> !each.isRemoved()).toList());
                if (below.compareTo(indicator.getWeight()) != 0) {
                    findings.error("lint.weight-sum", indicator, indicator.getName(), Phrases.plain(indicator.getWeight()), Phrases.plain(below));
                }
            }
        }
    }

    private static BigDecimal sum(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::getWeight).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
