/** City plug-ins that come as jars: inspected before they are installed, taken into the running program, and let go again. */
package org.steelyard.install;
