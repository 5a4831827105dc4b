/** Journeys that end a process: killed, started again, in another language. */
package org.steelyard.ui.tests.outer;
