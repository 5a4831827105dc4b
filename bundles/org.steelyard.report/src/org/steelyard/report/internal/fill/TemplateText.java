package org.steelyard.report.internal.fill;

/**
 * Text of the model that may itself contain <code>${…}</code>; filled in where it is used, in sight of the item it
 * belongs to.
 *
 * @param text the text
 */
public record TemplateText(String text) {
}
