/** Texts in the user's language. */
package org.steelyard.model.text;
