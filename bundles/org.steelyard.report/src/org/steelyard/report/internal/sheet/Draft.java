package org.steelyard.report.internal.sheet;

import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.report.internal.fill.Filled;

/** A cell before its formula is written: formulas may refer to cells that come later. */
record Draft(Role.At at, Filled content, Look look, Role role) {
}
