/** The editor of an evaluation, for now read-only. */
package org.steelyard.ui.internal.editor;
