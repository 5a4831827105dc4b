/** Journals applied to a model, and models compared, for people to decide about. */
package org.steelyard.core.internal.journal;
