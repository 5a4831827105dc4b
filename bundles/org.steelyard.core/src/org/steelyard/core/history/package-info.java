/** What happened to an evaluation, told from its log. */
package org.steelyard.core.history;
