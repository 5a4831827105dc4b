/** Changes of an open model as one undoable command. */
package org.steelyard.core.internal.edit;
