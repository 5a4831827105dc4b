/** What people taught mappings: files of their own, laid over the mapping of a city when it is used. */
package org.steelyard.core.internal.teach;
