/** Reports through outlines: evaluation and scorecard in, finished document out, and the numbers of a finished document read back. */
package org.steelyard.report;
