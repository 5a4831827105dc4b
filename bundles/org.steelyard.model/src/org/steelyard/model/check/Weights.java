package org.steelyard.model.check;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.VariantWeight;

/** No weight is negative. */
final class Weights implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        BigDecimal weight = switch (object) {
            case Indicator indicator -> indicator.getWeight();
            case VariantWeight variant -> variant.getWeight();
            case Rubric rubric -> rubric.getTotal();
            default -> null;
        };
        if (weight != null && weight.signum() < 0) {
            report.error(object, "negative-weight", weight.toPlainString());
        }
    }
}
