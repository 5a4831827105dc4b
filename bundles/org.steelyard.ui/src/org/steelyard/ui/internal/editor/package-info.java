/** The editor of an evaluation: its pages share one model and one undo history. */
package org.steelyard.ui.internal.editor;
