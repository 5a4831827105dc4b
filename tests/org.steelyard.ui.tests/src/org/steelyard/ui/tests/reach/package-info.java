/** Who has no mouse, or cannot see the window, works with it all the same. */
package org.steelyard.ui.tests.reach;
