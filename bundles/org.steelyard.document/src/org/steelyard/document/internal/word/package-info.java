/** Word documents. */
package org.steelyard.document.internal.word;
