/** The command line: one class per verb, each parses, calls a use case, and prints. */
package org.steelyard.cli;
