/** What happened to the evaluation: steps that can be undone, decisions and scores that were logged. */
package org.steelyard.ui.internal.view.history;
