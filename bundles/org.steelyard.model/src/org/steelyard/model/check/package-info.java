/** Invariants that one object of the model can check by itself; what they find is reported, never thrown. */
package org.steelyard.model.check;
