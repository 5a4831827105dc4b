package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.CriterionPoints;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * 条目计分: the points of the items, less what was deducted from the indicator as a whole without being allocated to items.
 * Where there is such a deduction, an item without points of its own counts in full: its loss is in the deduction.
 */
record Checklist(ChecklistRule rule) implements RuleKind {

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        Phrases phrases = leaf.phrases();
        List<String> items = new ArrayList<>();
        List<Criterion> criteria = leaf.indicator().getCriteria();
        for (int i = 0; i < criteria.size(); i++) {
            String item = Leaf.item(criteria.get(i), i);
            CriterionPoints.of(leaf.indicator(), criteria.get(i)).ifPresent(points -> items.add(phrases.get("checklist.item", item, Phrases.plain(points))));
        }
        BigDecimal step = rule.getPartialStep();
        return phrases.get("checklist", phrases.list(items))
                + (step == null ? "" : phrases.get("checklist.step", Phrases.plain(step)));
    }

    @Override
    public Reach reach(Leaf leaf) {
        BigDecimal most = leaf.indicator().getCriteria().stream().flatMap(each -> CriterionPoints.of(leaf.indicator(), each).stream())
                .filter(p -> p.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Reach.of(BigDecimal.ZERO, most);
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Judged whole = inputs.judged("");
        List<String> missing = new ArrayList<>(whole.missing());
        List<BigDecimal> awards = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Criterion> criteria = leaf.indicator().getCriteria();
        if (criteria.isEmpty()) {
            missing.add(leaf.phrases().get("missing.criteria", leaf.indicator().getName()));
        }
        for (int i = 0; i < criteria.size(); i++) {
            Item item = new Item(leaf, criteria.get(i), Leaf.item(criteria.get(i), i), inputs, missing);
            item.award(whole.deduction().isPresent()).ifPresent(award -> {
                awards.add(award);
                item.loss(award).ifPresent(losses::add);
                item.stepNote(award, rule.getPartialStep()).ifPresent(notes::add);
            });
        }
        if (!missing.isEmpty()) {
            throw new MissingInput(missing);
        }
        return outcome(leaf, whole, awards, losses, notes);
    }

    private static Outcome outcome(Leaf leaf, Judged whole, List<BigDecimal> awards, List<Loss> losses, List<String> notes) {
        BigDecimal sum = awards.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal raw = sum;
        String calculation = awards.stream().map(Phrases::plain).collect(Collectors.joining("+"));
        if (whole.deduction().isPresent()) {
            BigDecimal deduction = whole.deduction().get();
            raw = sum.subtract(deduction);
            calculation = Phrases.plain(sum) + "−" + Phrases.plain(deduction);
            if (!losses.isEmpty()) {
                notes.add(leaf.phrases().get("checklist.both", Phrases.plain(deduction)));
            }
            if (deduction.signum() != 0) {
                losses.add(new Loss(deduction, whole.reason().isEmpty() ? leaf.phrases().get("checklist.unallocated") : whole.reason()));
            }
        }
        return new Outcome(raw.max(BigDecimal.ZERO), Outcome.equation(calculation, raw), losses, notes);
    }

    private record Item(Leaf leaf, Criterion criterion, String no, Inputs inputs, List<String> missing) {

        Optional<BigDecimal> award(boolean unallocated) {
            Optional<BigDecimal> points = CriterionPoints.of(leaf.indicator(), criterion);
            if (points.isEmpty()) {
                return no("missing.item-points");
            }
            BigDecimal full = points.get();
            Judged judged = inputs.judged(no);
            missing.addAll(judged.missing());
            if (!judged.missing().isEmpty()) {
                return Optional.empty();
            }
            if (judged.points().isPresent() || judged.deduction().isPresent()) {
                return given(judged, full);
            }
            return switch (judged.status()) {
                case MET -> Optional.of(full);
                case NOT_MET -> Optional.of(BigDecimal.ZERO);
                case PARTIAL -> unallocated ? Optional.of(full) : no("missing.item-partial");
                case UNKNOWN -> unallocated ? Optional.of(full) : no("missing.item");
            };
        }

        private Optional<BigDecimal> given(Judged judged, BigDecimal full) {
            Optional<BigDecimal> left = judged.deduction().map(full::subtract);
            BigDecimal award = judged.points().or(() -> left).orElseThrow();
            if (left.isPresent() && left.get().compareTo(award) != 0) {
                missing.add(leaf.phrases().get("missing.item-both", no, Phrases.plain(award), Phrases.plain(judged.deduction().orElseThrow()), Phrases.plain(full)));
                return Optional.empty();
            }
            return within(award, full);
        }

        private Optional<BigDecimal> within(BigDecimal award, BigDecimal full) {
            boolean fits = award.signum() >= 0 && award.compareTo(full) <= 0;
            if (!fits) {
                missing.add(leaf.phrases().get("missing.item-range", no, Phrases.plain(award), Phrases.plain(full)));
            }
            return fits ? Optional.of(award) : Optional.empty();
        }

        private Optional<BigDecimal> no(String key) {
            missing.add(leaf.phrases().get(key, no, criterion.getText()));
            return Optional.empty();
        }

        Optional<Loss> loss(BigDecimal award) {
            BigDecimal lost = CriterionPoints.of(leaf.indicator(), criterion).orElseThrow().subtract(award);
            Judged judged = inputs.judged(no);
            String why = judged.reason().isEmpty()
                    ? leaf.phrases().get(award.signum() == 0 ? "checklist.not-met" : "checklist.partial", no, criterion.getText())
                    : leaf.phrases().get("checklist.reason", no, judged.reason());
            return lost.signum() == 0 ? Optional.empty() : Optional.of(new Loss(lost, why));
        }

        Optional<String> stepNote(BigDecimal award, BigDecimal step) {
            boolean off = step != null && step.signum() > 0 && award.remainder(step).signum() != 0;
            return off ? Optional.of(leaf.phrases().get("checklist.off-step", no, Phrases.plain(award), Phrases.plain(step)))
                    : Optional.empty();
        }
    }
}
