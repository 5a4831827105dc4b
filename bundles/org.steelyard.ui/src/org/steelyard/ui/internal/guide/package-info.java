/** The guides, made readable for a browser. */
package org.steelyard.ui.internal.guide;
