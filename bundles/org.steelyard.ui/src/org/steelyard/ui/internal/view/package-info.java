/** The views around the editor. */
package org.steelyard.ui.internal.view;
