/** The real workbench in a real window. */
package org.steelyard.ui.tests;
