/** What a city plug-in has to keep to, as checks that run on any of them. */
package org.steelyard.core.contract;
