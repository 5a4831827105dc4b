/** How a command line is parsed, run and ended. */
package org.steelyard.cli.internal;
