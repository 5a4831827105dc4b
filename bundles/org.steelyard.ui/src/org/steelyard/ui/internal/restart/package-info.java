/** What goes from one start of the window to the next: the language, and what was open. */
package org.steelyard.ui.internal.restart;
