/** Starts the program's own application and looks at its window from another thread. */
package org.steelyard.quick.runner;
