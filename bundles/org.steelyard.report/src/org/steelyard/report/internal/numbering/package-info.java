/** Numbers of headings and lists, counted as they are written. */
package org.steelyard.report.internal.numbering;
