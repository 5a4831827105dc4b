package org.steelyard.ui.internal.page.indicators.grid;

import org.steelyard.model.value.Target;

/** Targets as people write them. */
final class TargetText {

    private TargetText() {
    }

    static String of(Target target) {
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case BETWEEN -> Numbers.grouped(target.value()) + "–" + Numbers.grouped(target.upper()) + unit(target);
            case AT_LEAST -> "≥ " + Numbers.grouped(target.value()) + unit(target);
            case AT_MOST -> "≤ " + Numbers.grouped(target.value()) + unit(target);
            case EQUAL, UNSTATED -> Numbers.grouped(target.value()) + unit(target);
        };
    }

    /** As it can be typed again. */
    static String typed(Target target) {
        return (target.comparator() == Target.Comparator.EQUAL ? "=" : "") + of(target);
    }

    private static String unit(Target target) {
        String symbol = target.unit().symbol();
        return symbol.equals("1") ? "" : symbol;
    }
}
