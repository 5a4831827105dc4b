/** Journeys through the page of findings and recommendations. */
package org.steelyard.ui.tests.findings;
