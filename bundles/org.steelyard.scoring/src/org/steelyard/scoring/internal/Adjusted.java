package org.steelyard.scoring.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.rubric.Adjustment;
import org.steelyard.model.rubric.Bonus;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.Veto;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.rule.Outcome;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * The result of a rule after its adjustments: first held between zero and full points, then caps, then bonuses, then vetoes;
 * a veto has the last word. Only a bonus with a declared limit can lift the result over full points.
 */
final class Adjusted {

    private final Leaf leaf;
    private final Inputs inputs;
    private final List<Loss> losses;
    private final List<String> notes;
    private BigDecimal raw;

    Adjusted(Leaf leaf, Inputs inputs, Rule rule, Outcome outcome) {
        this.leaf = leaf;
        this.inputs = inputs;
        this.losses = new ArrayList<>(outcome.losses());
        this.notes = new ArrayList<>(outcome.notes());
        this.raw = outcome.raw();
        bounds();
        of(rule, Cap.class).forEach(this::cap);
        bonuses(of(rule, Bonus.class));
        of(rule, Veto.class).forEach(this::veto);
    }

    BigDecimal raw() {
        return raw;
    }

    List<Loss> losses() {
        return losses;
    }

    List<String> notes() {
        return notes;
    }

    private static <A extends Adjustment> List<A> of(Rule rule, Class<A> kind) {
        return rule.getAdjustments().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void bounds() {
        if (raw.compareTo(leaf.weight()) > 0) {
            notes.add(leaf.phrases().get("note.above-weight", Phrases.plain(raw), Phrases.plain(leaf.weight())));
            raw = leaf.weight();
        } else if (raw.signum() < 0) {
            notes.add(leaf.phrases().get("note.below-zero", Phrases.plain(raw)));
            raw = BigDecimal.ZERO;
        }
    }

    private void cap(Cap cap) {
        if (cap.getMax() != null && raw.compareTo(cap.getMax()) > 0) {
            String reason = said(cap, leaf.phrases().get("cap", Phrases.plain(cap.getMax())));
            losses.add(new Loss(raw.subtract(cap.getMax()), reason));
            notes.add(reason);
            raw = cap.getMax();
        }
    }

    private void bonuses(List<Bonus> bonuses) {
        BigDecimal limit = leaf.weight();
        for (Bonus bonus : bonuses) {
            if (bonus.getMax() != null) {
                limit = limit.add(bonus.getMax());
            }
            if (bonus.getWhen() != null && !bonus.getWhen().isBlank() && !inputs.truth(bonus.getWhen(), values(bonus.getWhen()))) {
                continue;
            }
            BigDecimal points = inputs.number(bonus.getPoints(), values(bonus.getPoints())).max(BigDecimal.ZERO);
            BigDecimal given = bonus.getMax() == null ? points : points.min(bonus.getMax());
            BigDecimal result = raw.add(given).min(limit);
            String reason = said(bonus, leaf.phrases().get("bonus", Phrases.plain(given)));
            if (result.compareTo(raw) != 0) {
                losses.add(new Loss(raw.subtract(result), reason));
                notes.add(reason);
            }
            raw = result;
        }
    }

    private void veto(Veto veto) {
        if (inputs.truth(veto.getWhen(), values(veto.getWhen()))) {
            String reason = said(veto, leaf.phrases().get("veto", Phrases.plain(veto.getPoints())));
            raw = veto.getPoints();
            losses.clear();
            losses.add(new Loss(leaf.weight().subtract(raw), reason));
            notes.add(reason);
        }
    }

    private static String said(Adjustment adjustment, String otherwise) {
        return adjustment.getNote() == null || adjustment.getNote().isBlank() ? otherwise : adjustment.getNote();
    }

    private Map<String, Object> values(String expression) {
        Map<String, Object> values = new HashMap<>();
        values.put("weight", leaf.weight());
        values.put("score", raw);
        leaf.target().ifPresent(target -> values.put("target", target));
        if (expression.matches("(?s).*\\bvalue\\b.*")) {
            values.put("value", inputs.measured().value());
        }
        return values;
    }
}
