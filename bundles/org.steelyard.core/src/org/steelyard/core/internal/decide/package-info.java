/** Finding the slot that a person decides about, reading what is typed, and writing the decision. */
package org.steelyard.core.internal.decide;
