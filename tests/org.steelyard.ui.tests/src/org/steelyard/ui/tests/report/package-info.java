/** Journeys through the page of the report. */
package org.steelyard.ui.tests.report;
