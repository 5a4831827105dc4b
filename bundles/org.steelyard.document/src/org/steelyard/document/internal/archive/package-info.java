/** Zip archives that nobody may trust: checked before anything else opens them. */
package org.steelyard.document.internal.archive;
