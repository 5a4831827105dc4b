/** Numbers and sentences of the ledger, as people of the field write them. */
package org.steelyard.scoring.internal.text;
