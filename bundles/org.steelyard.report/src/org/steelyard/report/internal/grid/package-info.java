/** Tables of an outline, filled in and merged, before they become a table of a document or cells of a sheet. */
package org.steelyard.report.internal.grid;
