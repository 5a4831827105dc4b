/** The one expression language of rules, mappings and outlines: exact decimals, no side effects, no way out. */
package org.steelyard.expression;
