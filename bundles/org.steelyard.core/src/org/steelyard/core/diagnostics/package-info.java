/** What can be told about the program when something goes wrong, without telling anything about an evaluation. */
package org.steelyard.core.diagnostics;
