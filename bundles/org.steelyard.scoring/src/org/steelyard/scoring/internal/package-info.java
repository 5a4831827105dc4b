/** Scoring of one indicator and grading of the total. */
package org.steelyard.scoring.internal;
