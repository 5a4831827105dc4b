package org.steelyard.report.internal.fill;

import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;

/** A target as a report prints it: ≥90%, ≤10,639人, 满意. */
final class TargetText {

    private TargetText() {
    }

    static String of(Target target) {
        if (target == null) {
            return "";
        }
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case AT_LEAST -> "≥" + bound(target);
            case AT_MOST -> "≤" + bound(target);
            case EQUAL -> "=" + bound(target);
            case BETWEEN -> Figure.of(target.value()).text() + "—" + Figure.of(target.upper()).text() + unit(target);
            case UNSTATED -> bound(target);
        };
    }

    private static String bound(Target target) {
        return Figure.of(target.value()).text() + unit(target);
    }

    private static String unit(Target target) {
        return target.unit().equals(Unit.ONE) ? "" : target.unit().symbol();
    }
}
