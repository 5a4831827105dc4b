/** The view of what indicators, judgements and findings rest on. */
package org.steelyard.ui.internal.view.evidence;
