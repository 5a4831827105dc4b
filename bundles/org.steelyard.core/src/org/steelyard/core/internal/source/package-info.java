/** The files an import is given: from folders, archives, and one by one. */
package org.steelyard.core.internal.source;
