/** Journeys through the page of source files. */
package org.steelyard.ui.tests.sources;
