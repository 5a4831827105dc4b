/** What happens to an evaluation from outside while it is open, and when it is closed. */
package org.steelyard.ui.tests.life;
