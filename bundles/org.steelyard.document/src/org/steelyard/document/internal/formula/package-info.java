/** Bounded recomputation of a workbook's formulas, to check what is stored. */
package org.steelyard.document.internal.formula;
