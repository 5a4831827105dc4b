/** WordprocessingML in the look of GB/T 9704-2012. */
package org.steelyard.document.internal.write.word;
