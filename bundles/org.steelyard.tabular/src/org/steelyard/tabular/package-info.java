/** The mapping engine: finds the tables that a mapping describes in documents, and reads them into claims. */
package org.steelyard.tabular;
