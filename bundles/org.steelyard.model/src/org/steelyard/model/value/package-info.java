/** Values as sources state them: quantities, dates, texts, and the places that state them. */
package org.steelyard.model.value;
