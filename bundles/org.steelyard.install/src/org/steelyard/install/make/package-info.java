/** Making the plug-ins of a new city, from another city, from what country and province share, or from a bureau's own table. */
package org.steelyard.install.make;
