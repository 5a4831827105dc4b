/** Addresses of slots, and the index that finds a slot by its address. */
package org.steelyard.model.address;
