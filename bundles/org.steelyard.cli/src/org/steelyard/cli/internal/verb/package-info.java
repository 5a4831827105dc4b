/** The verbs. */
package org.steelyard.cli.internal.verb;
