/** The page of the fund's statements. */
package org.steelyard.ui.internal.page.fund;
