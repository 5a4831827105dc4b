/** The window around the editor: search, problems, history, navigator. */
package org.steelyard.ui.tests.shell;
