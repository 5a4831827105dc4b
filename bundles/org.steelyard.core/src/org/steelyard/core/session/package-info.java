/** What the windows of one process share for an open evaluation: model, live scores and problems, undo, saving, recovery. */
package org.steelyard.core.session;
