/** Taking files in: what would change is shown before anything does. */
package org.steelyard.ui.internal.page.sources.importing;
