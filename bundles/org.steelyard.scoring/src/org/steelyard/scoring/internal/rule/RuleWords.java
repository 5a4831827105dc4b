package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.rubric.Adjustment;
import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.Veto;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.text.Phrases;

/** A rule with its adjustments in words. */
public final class RuleWords {

    private RuleWords() {
    }

    /** The words, in the language of the leaf. */
    public static String of(Rule rule, Leaf leaf) {
        List<String> words = new ArrayList<>(List.of(RuleKind.of(rule).words(leaf)));
        rule.getAdjustments().forEach(each -> words.add(adjustment(each, leaf.phrases())));
        return leaf.phrases().clauses(words);
    }

    private static String adjustment(Adjustment adjustment, Phrases phrases) {
        if (adjustment.getNote() != null && !adjustment.getNote().isBlank()) {
            return adjustment.getNote();
        }
        return switch (adjustment) {
            case Cap cap -> phrases.get("cap", shown(cap.getMax()));
            case Veto veto -> phrases.get("words.veto", veto.getWhen(), shown(veto.getPoints()));
            case Bonus bonus -> phrases.get(bonus.getMax() == null ? "words.bonus" : "words.bonus-max", bonus.getPoints(), shown(bonus.getMax()));
            default -> throw new IllegalArgumentException("unknown adjustment: " + adjustment.eClass().getName());
        };
    }

    private static String shown(BigDecimal points) {
        return points == null ? "?" : Phrases.plain(points);
    }
}
