package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.List;

import org.steelyard.model.rubric.Operand;
import org.steelyard.model.value.Target;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 定性达成: a text target is met when an evaluator says so, or when the actual text is the same; the latter is noted. */
record TextMatch() implements RuleKind {

    @Override
    public String name() {
        return "textMatch";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        Target target = leaf.indicator().getTarget();
        return leaf.phrases().get("text", target != null && target.text() != null ? target.text() : "?", Phrases.plain(leaf.weight()));
    }

    @Override
    public Reach reach(Leaf leaf) {
        return Reach.of(BigDecimal.ZERO, leaf.weight());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Judged judged = inputs.judged("");
        return switch (judged.status()) {
            case MET -> Outcome.of(leaf.weight(), leaf.weight(), leaf.phrases().get("yes"), "");
            case NOT_MET -> Outcome.of(BigDecimal.ZERO, leaf.weight(), leaf.phrases().get("no"),
                    judged.reason().isEmpty() ? leaf.phrases().get("boolean.lost", leaf.indicator().getName()) : judged.reason());
            case PARTIAL -> Manual.given(leaf, judged);
            case UNKNOWN -> judged.points().isPresent() || judged.deduction().isPresent() ? Manual.given(leaf, judged) : compared(leaf, inputs);
        };
    }

    private static Outcome compared(Leaf leaf, Inputs inputs) {
        Target target = leaf.indicator().getTarget();
        List<Operand> operands = leaf.needed();
        if (target == null || target.text() == null || operands.size() != 1) {
            throw new MissingInput(leaf.phrases().get("missing.judgement", leaf.indicator().getName(), ""));
        }
        String actual = String.valueOf(inputs.operand(operands.get(0).getKey())).strip();
        if (!actual.equals(target.text().strip())) {
            throw new MissingInput(leaf.phrases().get("missing.text-judgement", leaf.indicator().getName(), actual, target.text()));
        }
        return new Outcome(leaf.weight(), leaf.phrases().get("text.same", actual), List.of(), List.of(leaf.phrases().get("text.note")));
    }
}
