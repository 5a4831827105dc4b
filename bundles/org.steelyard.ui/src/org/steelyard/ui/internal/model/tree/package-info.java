/** What the tree editor shows and does, without widgets: rows, properties, changes, search, references, problems. */
package org.steelyard.ui.internal.model.tree;
