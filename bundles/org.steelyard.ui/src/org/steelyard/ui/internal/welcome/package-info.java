/** What a person sees who has nothing open. */
package org.steelyard.ui.internal.welcome;
