/** What is printed: aligned columns, JSON, progress. */
package org.steelyard.cli.internal.print;
