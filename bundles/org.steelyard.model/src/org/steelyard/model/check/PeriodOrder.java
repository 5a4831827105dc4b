package org.steelyard.model.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Period;
import org.steelyard.model.value.Value;

/** Fieldwork begins before it ends. */
final class PeriodOrder implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Period period)) {
            return;
        }
        Optional<String> from = day(period.getFieldworkFrom());
        Optional<String> to = day(period.getFieldworkTo());
        if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            report.error(period, "period-order", from.get(), to.get());
        }
    }

    // a date may be stated as a year or a month only; then no more than that is compared
    private static boolean isAfter(String from, String to) {
        int common = Math.min(from.length(), to.length());
        return from.substring(0, common).compareTo(to.substring(0, common)) > 0;
    }

    private static Optional<String> day(Slot slot) {
        return Adopted.value(slot).flatMap(v -> v instanceof Value.Day day ? Optional.of(day.iso()) : Optional.empty());
    }
}
