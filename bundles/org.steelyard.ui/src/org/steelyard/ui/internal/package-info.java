/** The workbench: application, window, menus. */
package org.steelyard.ui.internal;
