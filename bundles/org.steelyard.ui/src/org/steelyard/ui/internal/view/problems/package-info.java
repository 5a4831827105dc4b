/** What is wrong with the evaluation and with the city plug-ins, each with its place and remedy. */
package org.steelyard.ui.internal.view.problems;
