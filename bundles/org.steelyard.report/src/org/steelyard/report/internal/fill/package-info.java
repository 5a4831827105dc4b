/** What expressions in an outline see and yield: items, functions, and text with the numbers kept apart. */
package org.steelyard.report.internal.fill;
