package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.Rule;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.Rounding;
import org.steelyard.scoring.internal.text.Phrases;

/** The rubric under check. */
record Subject(Rubric rubric, Phrases phrases) {

    /** A reading of a leaf's rule: as applied, or by the letter of the criteria. */
    record Reading(Indicator indicator, Rule rule, boolean written) {
    }

    List<Indicator> indicators() {
        return rubric.getIndicators().stream().flatMap(Subject::tree).toList();
    }

    private static Stream<Indicator> tree(Indicator indicator) {
        return indicator.isRemoved() ? Stream.empty()
                : Stream.concat(Stream.of(indicator), indicator.getChildren().stream().flatMap(Subject::tree));
    }

    List<Indicator> leaves() {
        return indicators().stream().filter(each -> each.getChildren().isEmpty()).toList();
    }

    /** Leaves with a rule. */
    List<Indicator> ruled() {
        return leaves().stream().filter(each -> each.getRule() != null).toList();
    }

    /** Both readings of every rule. */
    List<Reading> readings() {
        return ruled().stream().flatMap(each -> each.getRule().getWritten() == null ? Stream.of(new Reading(each, each.getRule(), false))
                : Stream.of(new Reading(each, each.getRule(), false), new Reading(each, each.getRule().getWritten(), true))).toList();
    }

    Leaf leaf(Indicator indicator) {
        BigDecimal weight = indicator.getWeight() == null ? BigDecimal.ZERO : indicator.getWeight();
        return new Leaf(indicator, weight, Rounding.of(rubric), phrases);
    }
}
