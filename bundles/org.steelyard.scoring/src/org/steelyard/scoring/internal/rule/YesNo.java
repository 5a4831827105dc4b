package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.Map;

import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.Measure;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 是否: by judgement, or by the measure where its expression is a condition. */
record YesNo(BooleanRule rule) implements RuleKind {

    @Override
    public String name() {
        return "boolean";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().get("boolean", Phrases.plain(yes(leaf)), Phrases.plain(rule.getPointsFalse()));
    }

    private BigDecimal yes(Leaf leaf) {
        return rule.getPointsTrue() == null ? leaf.weight() : rule.getPointsTrue();
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(rule.getPointsFalse().min(yes(leaf)), rule.getPointsFalse().max(yes(leaf)));
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Judged judged = inputs.judged("");
        boolean met = holds(leaf, inputs, judged);
        BigDecimal raw = met ? yes(leaf) : rule.getPointsFalse();
        String reason = met ? leaf.phrases().get("criteria-maximum", Phrases.plain(raw), Phrases.plain(leaf.weight()))
                : judged.reason().isEmpty() ? leaf.phrases().get("boolean.lost", leaf.indicator().getName()) : judged.reason();
        return Outcome.of(raw, leaf.weight(), leaf.phrases().get(met ? "yes" : "no"), reason);
    }

    private static boolean holds(Leaf leaf, Inputs inputs, Judged judged) {
        Measure measure = leaf.indicator().getMeasure();
        if (measure != null && measure.getExpression() != null && !measure.getExpression().isBlank()) {
            return inputs.truth(measure.getExpression(), Map.of());
        }
        return switch (judged.status()) {
            case MET -> true;
            case NOT_MET -> false;
            case PARTIAL -> throw new MissingInput(leaf.phrases().get("missing.yes-no", leaf.indicator().getName()));
            case UNKNOWN -> throw new MissingInput(leaf.phrases().get("missing.judgement", leaf.indicator().getName(), ""));
        };
    }
}
