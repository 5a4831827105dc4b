/** An outline made into a workbook whose scores are live formulas. */
package org.steelyard.report.internal.sheet;
