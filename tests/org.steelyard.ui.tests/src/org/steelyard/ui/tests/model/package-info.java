/** Journeys through the tree editor. */
package org.steelyard.ui.tests.model;
