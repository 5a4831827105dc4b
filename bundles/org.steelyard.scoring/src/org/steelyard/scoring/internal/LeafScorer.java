package org.steelyard.scoring.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard.Actual;
import org.steelyard.scoring.Scorecard.Entry;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.Scorecard.Reading;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Measured;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.rule.Outcome;
import org.steelyard.scoring.internal.rule.RuleKind;
import org.steelyard.scoring.internal.rule.RuleWords;
import org.steelyard.scoring.internal.text.Phrases;

/** Writes the ledger entry of one indicator. */
public final class LeafScorer {

    private final Leaf leaf;
    private final Inputs inputs;
    private final Reading reading;
    private final Phrases phrases;

    /** The scorer of this indicator. */
    public LeafScorer(Leaf leaf, Inputs inputs, Reading reading) {
        this.leaf = leaf;
        this.inputs = inputs;
        this.reading = reading;
        this.phrases = leaf.phrases();
    }

    /** The entry, scored or not. */
    public Entry entry() {
        Rule applied = leaf.indicator().getRule();
        if (applied == null) {
            return unscored(phrases.get("no-rule"), "none", RuleBasis.MISSING, List.of(phrases.get("missing.rule", leaf.indicator().getName())), List.of());
        }
        boolean written = reading == Reading.WRITTEN && applied.getWritten() != null;
        Rule rule = written ? applied.getWritten() : applied;
        RuleKind kind = RuleKind.of(rule);
        List<String> missing = new ArrayList<>(inputs.missing());
        if (leaf.indicator().getWeight() == null) {
            missing.add(phrases.get("missing.weight", leaf.indicator().getName()));
        }
        if (!missing.isEmpty()) {
            return unscored(RuleWords.of(rule, leaf), kind.name(), rule.getBasis(), missing, inputs.notes());
        }
        try {
            return scored(rule, kind, kind.score(leaf, inputs), written);
        } catch (MissingInput e) {
            return unscored(RuleWords.of(rule, leaf), kind.name(), rule.getBasis(), e.reasons(), inputs.notes());
        }
    }

    private Entry unscored(String words, String kind, RuleBasis basis, List<String> missing, List<String> notes) {
        return new Entry(words, kind, basis.getLiteral(), inputs.lines(), actual(), Optional.empty(), Optional.empty(), "", List.of(),
                missing.stream().distinct().toList(), notes);
    }

    private Entry scored(Rule rule, RuleKind kind, Outcome outcome, boolean written) {
        Adjusted adjusted = new Adjusted(leaf, inputs, rule, outcome);
        BigDecimal rounded = tidy(leaf.rounding().score(adjusted.raw(), leaf.weight()));
        List<String> notes = new ArrayList<>(inputs.notes());
        notes.addAll(adjusted.notes());
        notes.addAll(remarks(rule, written));
        return new Entry(RuleWords.of(rule, leaf), kind.name(), rule.getBasis().getLiteral(), inputs.lines(), actual(), Optional.of(adjusted.raw()),
                Optional.of(rounded), withResult(outcome.calculation(), rounded), fitted(adjusted.losses(), leaf.weight().subtract(rounded)), List.of(), notes);
    }

    private List<String> remarks(Rule rule, boolean written) {
        List<String> remarks = new ArrayList<>();
        if (rule.getNote() != null && !rule.getNote().isBlank()) {
            remarks.add(rule.getNote());
        } else if (rule.getBasis() == RuleBasis.MISSING) {
            remarks.add(phrases.get("note.basis-missing"));
        }
        if (written) {
            remarks.add(phrases.get("note.written"));
        } else if (rule.getWritten() != null && remarks.isEmpty()) {
            RuleKind.of(rule.getWritten()).reach(leaf).high().filter(high -> high.compareTo(leaf.weight()) < 0).ifPresent(
                    high -> remarks.add(phrases.get("note.written-maximum", Phrases.plain(high), Phrases.plain(leaf.weight()))));
        }
        return remarks;
    }

    private Optional<Actual> actual() {
        if (inputs.measuredSoFar().isEmpty() && leaf.indicator().getMeasure() != null) {
            try {
                inputs.measured();
            } catch (MissingInput e) {
                // the rule did not need it, and what is missing is in the ledger when it did
                return Optional.empty();
            }
        }
        return inputs.measuredSoFar().map(LeafScorer::actual);
    }

    private static Actual actual(Measured measured) {
        Unit unit = measured.unit();
        BigDecimal value = unit.isRatio() ? measured.value().movePointRight(unit.factor().scale()) : measured.value();
        return new Actual(value, unit, measured.text());
    }

    private static String withResult(String calculation, BigDecimal rounded) {
        String result = Phrases.plain(rounded);
        return calculation.endsWith("=" + result) ? calculation : calculation + "→" + result;
    }

    /** Losses that add up exactly to what was lost after rounding. */
    private List<Loss> fitted(List<Loss> losses, BigDecimal lost) {
        List<Loss> real = losses.stream().filter(loss -> loss.points().signum() != 0).toList();
        BigDecimal sum = real.stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(lost) == 0) {
            return real.stream().map(loss -> new Loss(tidy(loss.points()), loss.reason())).toList();
        }
        if (real.size() == 1) {
            return lost.signum() == 0 ? List.of() : List.of(new Loss(tidy(lost), real.get(0).reason()));
        }
        List<Loss> fitted = new ArrayList<>();
        real.forEach(loss -> fitted.add(new Loss(tidy(loss.points()), loss.reason())));
        fitted.add(new Loss(tidy(lost.subtract(sum)), phrases.get("difference")));
        return fitted;
    }

    /** The number without superfluous zeros. */
    public static BigDecimal tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
