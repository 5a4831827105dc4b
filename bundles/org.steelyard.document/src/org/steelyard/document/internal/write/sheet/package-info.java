/** SpreadsheetML. */
package org.steelyard.document.internal.write.sheet;
