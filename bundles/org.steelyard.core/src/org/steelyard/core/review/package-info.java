/** What depends on a source file that was replaced, until a person has looked at it. */
package org.steelyard.core.review;
