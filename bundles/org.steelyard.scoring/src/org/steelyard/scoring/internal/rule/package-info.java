/** One class per kind of rule: its words, its reach, its result. */
package org.steelyard.scoring.internal.rule;
