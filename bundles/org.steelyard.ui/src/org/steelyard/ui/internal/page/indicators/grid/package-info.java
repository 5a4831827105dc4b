/** The grid of indicators without its widgets: rows, texts, filters, order, editing, copy and paste. */
package org.steelyard.ui.internal.page.indicators.grid;
