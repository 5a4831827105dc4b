/** The page of source files: what came in, what was taken from where, the tables themselves, and what waits for a review. */
package org.steelyard.ui.internal.page.sources;
