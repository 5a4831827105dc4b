/** How the registry reads and checks declarations. */
package org.steelyard.city.internal;
