package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;

import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 人工判断: an evaluator gives the points or the deduction, with a reason. */
record Manual() implements RuleKind {

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().get("manual", Phrases.plain(leaf.weight()));
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(BigDecimal.ZERO, leaf.weight());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        return given(leaf, inputs.judged(""));
    }

    /** The points that an evaluator gave to the whole indicator. */
    static Outcome given(Leaf leaf, Judged judged) {
        if (!judged.missing().isEmpty()) {
            throw new MissingInput(judged.missing());
        }
        BigDecimal weight = leaf.weight();
        BigDecimal points = judged.points().or(() -> judged.deduction().map(weight::subtract))
                .orElseThrow(() -> new MissingInput(leaf.phrases().get("missing.manual", leaf.indicator().getName())));
        boolean contradicts = judged.points().isPresent() && judged.deduction().isPresent()
                && points.compareTo(weight.subtract(judged.deduction().get())) != 0;
        if (contradicts || points.signum() < 0 || points.compareTo(weight) > 0) {
            throw new MissingInput(leaf.phrases().get(contradicts ? "missing.manual-both" : "missing.manual-range",
                    leaf.indicator().getName(), Phrases.plain(points), Phrases.plain(weight)));
        }
        String calculation = judged.deduction().isPresent()
                ? Outcome.equation(Phrases.plain(weight) + "−" + Phrases.plain(judged.deduction().get()), points)
                : leaf.phrases().get("manual.given");
        return Outcome.of(points, weight, calculation, judged.reason().isEmpty() ? leaf.phrases().get("manual.lost") : judged.reason());
    }
}
