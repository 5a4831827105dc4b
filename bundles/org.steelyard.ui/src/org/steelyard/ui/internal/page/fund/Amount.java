package org.steelyard.ui.internal.page.fund;

import java.math.BigDecimal;
import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Amounts as a person types them. */
final class Amount {

    private Amount() {
    }

    /** The amount in this unit; empty text is an explicit blank. Nothing when it is no amount. */
    static Optional<Value> of(String typed, Unit unit) {
        String plain = typed.strip().replace(",", "").replace("，", "").replace("−", "-").replace(" ", "");
        if (plain.isEmpty() || plain.equals("—")) {
            return Optional.of(new Value.Blank());
        }
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,8})?")) {
            return Optional.empty();
        }
        return Optional.of(Value.of(Quantity.of(new BigDecimal(plain), unit)));
    }

    /** The unit in which an amount is typed: that of what stands there, else the statement's. */
    static Unit unit(Slot slot, FundStatement statement) {
        if (slot.getAdopted() != null && slot.getAdopted().getValue() instanceof Value.Number number) {
            return number.quantity().unit();
        }
        return statement.getUnit() == null ? Unit.YUAN : statement.getUnit();
    }
}
