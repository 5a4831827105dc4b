/** Model files: reading them with everything that is wrong named, and writing them the same way every time. */
package org.steelyard.model.resource;
