/** Documents as plain records with places: what a reader found, and what a writer is to write. */
package org.steelyard.document;
