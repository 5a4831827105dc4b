/** The tree editor of models in the window: tree, properties, search, references, and the editor of model files. */
package org.steelyard.ui.internal.model;
