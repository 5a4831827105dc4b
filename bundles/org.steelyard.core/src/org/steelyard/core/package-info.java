/** Use cases, one class per verb, shared by command line and workbench. */
package org.steelyard.core;
