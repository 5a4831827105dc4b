/** The page of findings and recommendations, linked many-to-many. */
package org.steelyard.ui.internal.page.findings;
