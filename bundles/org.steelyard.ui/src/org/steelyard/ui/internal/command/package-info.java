/** What menus and keys do. */
package org.steelyard.ui.internal.command;
