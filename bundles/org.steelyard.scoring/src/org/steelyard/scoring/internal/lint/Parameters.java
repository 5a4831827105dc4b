package org.steelyard.scoring.internal.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.ProportionalRule;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.Shortfall;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.scoring.CriterionPoints;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.text.Phrases;

/** Rules have the parameters they need, and every branch of them can be reached. */
final class Parameters implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Reading reading : subject.readings()) {
            Indicator indicator = reading.indicator();
            switch (reading.rule()) {
                case LinearDeductionRule rule -> linear(subject.leaf(indicator), rule, reading.written(), findings);
                case ProportionalRule rule -> positive(indicator, rule.getTarget().signum() > 0 && rule.getCap().signum() > 0, findings);
                case DeviationRule rule -> positive(indicator, rule.getFactor() != null && rule.getFactor().signum() > 0 && rule.getPivot().signum() > 0, findings);
                case ChecklistRule rule -> checklist(indicator, findings);
                case OrdinalRule rule -> ordinal(indicator, rule, findings);
                case ConditionalRule rule -> conditional(indicator, rule, findings);
                case YearOnYearRule rule -> series(indicator, rule, findings);
                case AttainmentRule rule -> positive(indicator, rule.getShortfall() != Shortfall.TOLERANCE || rule.getTolerance() != null, findings);
                default -> {
                    // the others have nothing that could be missing
                }
            }
        }
    }

    private static void positive(Indicator indicator, boolean fine, Findings findings) {
        if (!fine) {
            findings.error("lint.parameters", indicator, indicator.getName());
        }
    }

    private static void linear(Leaf leaf, LinearDeductionRule rule, boolean written, Findings findings) {
        Indicator indicator = leaf.indicator();
        if (rule.getStep() == null || rule.getStep().signum() <= 0 || rule.getCost() == null || rule.getCost().signum() <= 0) {
            findings.error("lint.step", indicator, indicator.getName());
            return;
        }
        if (rule.getStepBasis() == StepBasis.PERCENTAGE_POINTS && !leaf.unit().isRatio()) {
            findings.error("lint.step-basis", indicator, leaf.unit());
        }
        boolean zero = rule.getTarget() != null ? rule.getTarget().signum() == 0 : leaf.target().map(t -> t.signum() == 0).orElse(false);
        if (rule.getStepBasis() == StepBasis.RELATIVE && zero) {
            findings.error("lint.step-zero", indicator, indicator.getName());
        }
        if (rule.getFloor().compareTo(rule.getFullPoints() == null ? leaf.weight() : rule.getFullPoints()) >= 0) {
            findings.warning("lint.unreachable-loss", indicator, Phrases.plain(rule.getFloor()));
        }
        if (rule.getBasis() != RuleBasis.STATED && !written) {
            findings.info("lint.part-step", indicator, findings.word("basis." + rule.getStepBasis().getLiteral()),
                    findings.word("part." + rule.getPartialStep().getLiteral()));
        }
    }

    private static void checklist(Indicator indicator, Findings findings) {
        List<Criterion> criteria = indicator.getCriteria();
        if (criteria.isEmpty()) {
            findings.error("lint.criteria-none", indicator, indicator.getName());
        }
        Set<String> items = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            String item = Leaf.item(criteria.get(i), i);
            if (CriterionPoints.of(indicator, criteria.get(i)).filter(p -> p.signum() > 0).isEmpty()) {
                findings.error("lint.item-points", indicator, item);
            }
            if (!items.add(item)) {
                findings.error("lint.item-duplicate", indicator, item);
            }
        }
    }

    private static void ordinal(Indicator indicator, OrdinalRule rule, Findings findings) {
        Set<String> keys = new HashSet<>();
        for (Level level : rule.getLevels()) {
            if (!keys.add(level.getKey())) {
                findings.error("lint.item-duplicate", indicator, level.getKey());
            }
            boolean reversed = level.getMinPoints() != null && level.getPoints() != null && level.getMinPoints().compareTo(level.getPoints()) > 0;
            if (level.getPoints() == null || reversed) {
                findings.error("lint.level-points", indicator, level.getText());
            }
        }
        if (rule.getLevels().isEmpty()) {
            findings.error("lint.parameters", indicator, indicator.getName());
        }
    }

    private static void conditional(Indicator indicator, ConditionalRule rule, Findings findings) {
        Set<String> keys = new HashSet<>();
        rule.getConditions().forEach(each -> {
            if (!keys.add(each.getKey())) {
                findings.error("lint.item-duplicate", indicator, each.getKey());
            }
            if (each.getCost() == null || each.getCost().signum() <= 0) {
                findings.error("lint.condition-cost", indicator, each.getText());
            }
        });
    }

    private static void series(Indicator indicator, YearOnYearRule rule, Findings findings) {
        if (rule.getCurrent().isEmpty() || rule.getCurrent().size() != rule.getPrevious().size()) {
            findings.error("lint.series", indicator, rule.getCurrent().size(), rule.getPrevious().size());
        }
        if (Stream.of(rule.getUp(), rule.getFlat(), rule.getDown()).anyMatch(Objects::isNull)) {
            findings.warning("lint.trend-points", indicator, indicator.getName());
        }
    }
}
