/** The source files of an evaluation as they are read again, to look at what a value came from. */
package org.steelyard.core.source;
