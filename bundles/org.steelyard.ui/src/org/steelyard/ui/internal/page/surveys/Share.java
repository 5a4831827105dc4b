package org.steelyard.ui.internal.page.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Value;

/** Numbers of surveys. */
final class Share {

    private Share() {
    }

    /** The adopted number of a slot; empty when there is none. */
    static Optional<BigDecimal> number(Slot slot) {
        return slot != null && slot.getAdopted() != null && slot.getAdopted().getValue() instanceof Value.Number n ? Optional.of(n.quantity().value())
                : Optional.empty();
    }

    /** Whether the adopted number is a percentage. */
    static boolean isPercent(Slot slot) {
        return slot != null && slot.getAdopted() != null && slot.getAdopted().getValue() instanceof Value.Number n && n.quantity().unit().symbol().equals("%");
    }

    /** What part of the whole in percent, one decimal, half up; empty when the whole is nothing. */
    static Optional<BigDecimal> of(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0 ? Optional.empty()
                : Optional.of(part.get().multiply(BigDecimal.valueOf(100)).divide(whole.get(), 1, RoundingMode.HALF_UP));
    }
}
