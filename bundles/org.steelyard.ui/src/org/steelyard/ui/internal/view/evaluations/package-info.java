/** The evaluations a person works on, as folders on the disk, and below them the city plug-ins. */
package org.steelyard.ui.internal.view.evaluations;
