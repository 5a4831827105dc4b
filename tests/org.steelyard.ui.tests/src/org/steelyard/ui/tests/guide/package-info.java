/** The pictures of the workbench guide, taken in both languages and compared with those in the guide. */
package org.steelyard.ui.tests.guide;
