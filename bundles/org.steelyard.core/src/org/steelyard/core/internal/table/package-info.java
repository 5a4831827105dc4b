/** Reads a bureau's table of indicators into the tree of a rubric. */
package org.steelyard.core.internal.table;
