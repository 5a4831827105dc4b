package org.steelyard.core.internal.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.Rubric;

/** Indicators by code, of an evaluation's own rubric and of those attached to it. */
final class Indicators {

    private Indicators() {
    }

    static Optional<Indicator> find(Evaluation evaluation, String code) {
        return Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream()).map(Rubric::getIndicators)
                .flatMap(indicators -> find(indicators, code).stream()).findFirst();
    }

    private static Optional<Indicator> find(List<Indicator> indicators, String code) {
        return indicators.stream().flatMap(i -> code.equals(i.getCode()) ? Stream.of(i) : find(i.getChildren(), code).stream()).findFirst();
    }

    /** The level that goes by this word: by its key, or by its text without blanks and punctuation. */
    static Optional<Level> level(OrdinalRule rule, String stated) {
        return rule.getLevels().stream().filter(l -> stated.equals(l.getKey()) || plain(stated).equals(plain(l.getText()))).findFirst();
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{P}]", "");
    }
}
