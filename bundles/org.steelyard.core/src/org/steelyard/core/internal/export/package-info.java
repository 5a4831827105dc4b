/** The folder of finished documents. */
package org.steelyard.core.internal.export;
