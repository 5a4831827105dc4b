/** Excel workbooks, binary and Office Open XML. */
package org.steelyard.document.internal.workbook;
