/** Makes the sample files of the cities from readable tables. */
package org.steelyard.samples;
