package org.steelyard.tabular;

import java.math.BigDecimal;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/**
 * One value that was read.
 *
 * @param row    row of the sheet
 * @param column column of the sheet
 * @param cell   the cell, when there is one
 * @param value  what it says
 * @param period period, or empty
 * @param scope  scope, or empty
 * @param unread whether the cell says something that could not be used, which has been reported
 */
record Amount(int row, int column, Optional<Cell> cell, Value value, String period, String scope, boolean unread) {

    Amount(int row, int column, Optional<Cell> cell, Value value, String period, String scope) {
        this(row, column, cell, value, period, scope, false);
    }

    String raw() {
        return cell.map(Cell::text).orElse("");
    }

    /** The number for sums: a blank adds nothing, and stays a blank. */
    BigDecimal orZero() {
        return value instanceof Value.Number n ? n.quantity().value() : BigDecimal.ZERO;
    }

    Optional<Unit> unit() {
        return value instanceof Value.Number n ? Optional.of(n.quantity().unit()) : Optional.empty();
    }
}
