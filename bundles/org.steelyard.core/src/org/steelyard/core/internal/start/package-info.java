/** What a new evaluation starts with. */
package org.steelyard.core.internal.start;
