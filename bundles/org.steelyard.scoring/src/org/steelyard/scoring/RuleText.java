package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.Locale;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.Rule;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Rounding;
import org.steelyard.scoring.internal.rule.RuleWords;
import org.steelyard.scoring.internal.text.Phrases;

/** Rules in words. */
public final class RuleText {

    private final Phrases phrases;

    /** Words in the language of the locale. */
    public RuleText(Locale locale) {
        this.phrases = new Phrases(locale);
    }

    /** The rule of this indicator, as applied or as written, with its adjustments; empty when it has none. */
    public String of(Rubric rubric, Indicator indicator, Scorecard.Reading reading) {
        Rule rule = indicator.getRule();
        if (rule == null) {
            return "";
        }
        Rule read = reading == Scorecard.Reading.WRITTEN && rule.getWritten() != null ? rule.getWritten() : rule;
        BigDecimal weight = indicator.getWeight() == null ? BigDecimal.ZERO : indicator.getWeight();
        return RuleWords.of(read, new Leaf(indicator, weight, Rounding.of(rubric), phrases));
    }
}
