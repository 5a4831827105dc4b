/** The page of the report: its outline, the prose a person writes, the numbers as they will print, and export. */
package org.steelyard.ui.internal.page.report;
