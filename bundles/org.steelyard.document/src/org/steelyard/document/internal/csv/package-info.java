/** Separated text and its encodings. */
package org.steelyard.document.internal.csv;
