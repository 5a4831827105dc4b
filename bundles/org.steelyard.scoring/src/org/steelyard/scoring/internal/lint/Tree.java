package org.steelyard.scoring.internal.lint;

import java.util.HashSet;
import java.util.Set;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.RuleBasis;

/** Codes are unique; every leaf has a rule, and where the rule comes from is told. */
final class Tree implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> codes = new HashSet<>();
        for (Indicator indicator : subject.indicators()) {
            if (indicator.getCode() == null || indicator.getCode().isBlank()) {
                findings.error("lint.code-missing", indicator, indicator.getName());
            } else if (!codes.add(indicator.getCode())) {
                findings.error("lint.code-duplicate", indicator, indicator.getCode());
            }
            if (!indicator.getChildren().isEmpty() && indicator.getRule() != null) {
                findings.warning("lint.rule-on-group", indicator, indicator.getName());
            }
        }
        subject.leaves().forEach(leaf -> basis(leaf, findings));
    }

    private static void basis(Indicator leaf, Findings findings) {
        if (leaf.getRule() == null) {
            findings.error("lint.no-rule", leaf, leaf.getName());
        } else if (leaf.getRule().getBasis() == RuleBasis.MISSING) {
            findings.warning("lint.basis-missing", leaf, leaf.getName());
        } else if (leaf.getRule().getBasis() == RuleBasis.INFERRED && !(leaf.getRule() instanceof LinearDeductionRule)) {
            // of linear rules it is the step that is inferred, which has a finding of its own
            findings.info("lint.basis-inferred", leaf, leaf.getName(), leaf.getRule().getNote() == null ? "" : leaf.getRule().getNote());
        }
    }
}
