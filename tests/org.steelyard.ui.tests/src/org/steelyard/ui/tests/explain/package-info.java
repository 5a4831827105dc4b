/** Journeys from a number to what it came from, and to what rests on it. */
package org.steelyard.ui.tests.explain;
