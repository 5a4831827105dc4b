/** An outline made into a text document. */
package org.steelyard.report.internal.text;
