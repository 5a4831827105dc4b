/** The view that tells how whatever is selected came about. */
package org.steelyard.ui.internal.view.explanation;
