/** The robot itself, tried on a small window. */
package org.steelyard.ui.tests.robot;
