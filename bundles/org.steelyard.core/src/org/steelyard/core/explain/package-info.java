/** How numbers came about, down to the cells, and from a deduction to evidence, finding and recommendation and back. */
package org.steelyard.core.explain;
