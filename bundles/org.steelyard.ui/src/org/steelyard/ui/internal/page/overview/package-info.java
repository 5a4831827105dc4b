/** The page that tells how the evaluation stands and what is left to do. */
package org.steelyard.ui.internal.page.overview;
