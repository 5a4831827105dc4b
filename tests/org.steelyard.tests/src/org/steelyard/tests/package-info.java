/** What only a running Equinox can show: the registry, the applications, the cities that are installed. */
package org.steelyard.tests;
