/** City plug-ins: descriptors of what they contribute, and the registry that finds them. */
package org.steelyard.city;
