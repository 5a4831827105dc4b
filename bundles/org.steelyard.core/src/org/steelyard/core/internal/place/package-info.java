/** The typed place in an evaluation that belongs to a slot address. */
package org.steelyard.core.internal.place;
