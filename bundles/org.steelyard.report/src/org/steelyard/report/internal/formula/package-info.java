/** Scoring rules as formulas of a spreadsheet. */
package org.steelyard.report.internal.formula;
