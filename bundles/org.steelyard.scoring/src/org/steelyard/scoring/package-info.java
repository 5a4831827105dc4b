/** Scoring: a rubric and adopted claims in, a scorecard with its ledger out; and the lint of a rubric. */
package org.steelyard.scoring;
