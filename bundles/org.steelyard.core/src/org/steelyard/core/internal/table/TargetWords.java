package org.steelyard.core.internal.table;

import java.util.Optional;

import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.tabular.Bounds;

/** Targets as tables write them: {@code ≥90%}, {@code 55.5万人}, {@code 逐年提高}. */
final class TargetWords {

    private TargetWords() {
    }

    /** The target; empty for a blank. */
    static Optional<Target> of(String text) {
        String words = text.strip();
        if (NumberText.isBlank(words)) {
            return Optional.empty();
        }
        Optional<Bounds.Bound> bound = Bounds.in(words);
        Optional<ParsedNumber> number = NumberText.parse(bound.map(Bounds.Bound::number).orElse(words));
        Optional<Unit> unit = number.flatMap(ParsedNumber::unit);
        if (number.isEmpty() || unit.isEmpty() || number.get().approximate()) {
            return Optional.of(new Target(Target.Comparator.TEXT, null, null, null, words));
        }
        return Optional.of(new Target(bound.map(Bounds.Bound::comparator).orElse(Target.Comparator.UNSTATED), number.get().value(), null, unit.get(), null));
    }
}
