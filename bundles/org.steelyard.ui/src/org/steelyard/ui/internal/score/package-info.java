/** What the window shows of a score, as plain values: rows and explanations. */
package org.steelyard.ui.internal.score;
