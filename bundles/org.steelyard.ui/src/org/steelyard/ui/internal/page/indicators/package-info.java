/** The page of indicators and their scores. */
package org.steelyard.ui.internal.page.indicators;
