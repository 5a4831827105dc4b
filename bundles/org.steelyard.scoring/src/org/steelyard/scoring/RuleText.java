package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.steelyard.model.rubric.Adjustment;
import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.Veto;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Rounding;
import org.steelyard.scoring.internal.rule.RuleKind;
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
        Leaf leaf = new Leaf(indicator, weight, Rounding.of(rubric), phrases);
        List<String> words = new ArrayList<>(List.of(RuleKind.of(read).words(leaf)));
        read.getAdjustments().forEach(each -> words.add(words(each)));
        return phrases.clauses(words);
    }

    private String words(Adjustment adjustment) {
        if (adjustment.getNote() != null && !adjustment.getNote().isBlank()) {
            return adjustment.getNote();
        }
        return switch (adjustment) {
            case Cap cap -> phrases.get("cap", cap.getMax() == null ? "?" : Phrases.plain(cap.getMax()));
            case Veto veto -> phrases.get("words.veto", veto.getWhen(), Phrases.plain(veto.getPoints()));
            case Bonus bonus -> phrases.get(bonus.getMax() == null ? "words.bonus" : "words.bonus-max", bonus.getPoints(),
                    bonus.getMax() == null ? "" : Phrases.plain(bonus.getMax()));
            default -> "";
        };
    }
}
