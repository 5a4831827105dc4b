/** City plug-ins: descriptors of what they contribute, the registry that finds them, and how one extends another. */
package org.steelyard.city;
