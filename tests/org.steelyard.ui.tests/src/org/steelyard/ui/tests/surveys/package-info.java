/** Journeys through the page of surveys. */
package org.steelyard.ui.tests.surveys;
