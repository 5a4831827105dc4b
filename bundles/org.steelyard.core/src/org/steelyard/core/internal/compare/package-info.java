/** What can be compared across evaluations: definitions read from data, worked out over adopted values. */
package org.steelyard.core.internal.compare;
