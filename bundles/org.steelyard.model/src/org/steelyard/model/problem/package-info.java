/** Problems in data, as values. */
package org.steelyard.model.problem;
