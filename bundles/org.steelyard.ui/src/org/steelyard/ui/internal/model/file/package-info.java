/** Model files that stand alone: reading them with what they extend, and saving them. */
package org.steelyard.ui.internal.model.file;
