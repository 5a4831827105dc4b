/** What contract checks work with: opened plug-ins, bad input files, texts of a plug-in. */
package org.steelyard.core.internal.contract;
