/** Journeys through the grid of indicators. */
package org.steelyard.ui.tests.indicators;
