/** Starts the program as a process of its own and drives its window from outside: for what ends with the process, as a kill or a restart. */
package org.steelyard.ui.robot.outer;
