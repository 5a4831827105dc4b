/** How new statements meet those a slot has already. */
package org.steelyard.core.internal.claim;
