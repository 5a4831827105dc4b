package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the ledger as a formula may refer to it.
 *
 * @param position position among the rows of its leaf
 * @param key      key of the operand; the item of a judgement, {@code judgement} for the whole indicator
 * @param judged   whether it is a judgement
 * @param number   the number in its cell; for a judgement the points given or taken
 * @param text     the text in its cell when it is no number: what was judged
 */
public record LedgerLine(int position, String key, boolean judged, Optional<BigDecimal> number, String text) {
}
