/** Collection sheets: what is asked of whom, written as workbooks to be filled in, and read back by the ids in them. */
package org.steelyard.core.internal.collect;
