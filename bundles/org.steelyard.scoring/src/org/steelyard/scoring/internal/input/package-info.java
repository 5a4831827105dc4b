/** What an evaluation offers to a rule: operands from adopted claims, judgements, the measured value. */
package org.steelyard.scoring.internal.input;
