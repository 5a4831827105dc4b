/** Keeps the bundles in their layers. */
package org.steelyard.model.layers;
