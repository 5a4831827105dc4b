/** Checks of a rubric, one small class each. */
package org.steelyard.scoring.internal.lint;
