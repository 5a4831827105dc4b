/** The pages of the evaluation editor, a package each. */
package org.steelyard.ui.internal.page;
