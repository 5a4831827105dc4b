/** What a city plug-in with Java implements. */
package org.steelyard.city.spi;
