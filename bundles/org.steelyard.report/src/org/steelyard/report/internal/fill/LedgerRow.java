package org.steelyard.report.internal.fill;

import org.steelyard.report.internal.formula.LedgerLine;

/**
 * A row of the ledger.
 *
 * @param indicator code of the leaf
 * @param line      the row as formulas refer to it
 * @param first     whether it is the first row of its leaf
 */
public record LedgerRow(String indicator, LedgerLine line, boolean first) {
}
