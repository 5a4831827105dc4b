package org.steelyard.core.internal.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.value.Value;

/** The words that a judgement may have: those of its rule's levels, or of met and not met. */
public final class JudgedWords {

    private static final List<String> MET = List.of("符合", "部分符合", "不符合");
    private static final List<String> YES_OR_NO = List.of("是", "否");

    private final Evaluation evaluation;

    /** Words by the rubrics of this evaluation. */
    public JudgedWords(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The words that would be known, when this value of a judgement in words has none of them; empty when all is well. */
    public Optional<List<String>> missed(SlotAddress address, Value value) {
        if (!address.key().endsWith(".stated")) {
            return Optional.empty();
        }
        String word = Statuses.text(value);
        return switch (Indicators.find(evaluation, Keys.of(address, 3).at(1)).map(i -> i.getRule()).orElse(null)) {
            case OrdinalRule o -> Indicators.level(o, word).isPresent() ? Optional.empty() : Optional.of(words(o));
            case ChecklistRule c -> Statuses.judgement(word) == JudgementStatus.UNKNOWN ? Optional.of(MET) : Optional.empty();
            case ConditionalRule c -> known(word, YES_OR_NO);
            case BooleanRule b -> known(word, YES_OR_NO);
            case null, default -> Optional.empty();
        };
    }

    // a rule of two outcomes has no use for a half
    private static Optional<List<String>> known(String word, List<String> words) {
        JudgementStatus status = Statuses.judgement(word);
        return status == JudgementStatus.MET || status == JudgementStatus.NOT_MET ? Optional.empty()
                : Optional.of(Stream.concat(words.stream(), Stream.of("符合", "不符合")).toList());
    }

    private static List<String> words(OrdinalRule rule) {
        return rule.getLevels().stream().map(l -> l.getText() == null || l.getText().isBlank() ? String.valueOf(l.getKey()) : l.getText()).toList();
    }
}
