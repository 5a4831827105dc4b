package org.steelyard.tabular;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.AnswerMapping;
import org.steelyard.model.mapping.AnswerScore;

/** What single answers of a survey count for. */
final class Answers {

    private static final List<String> NONE = List.of("(跳过)", "(空)", "跳过", "(未答)", "(null)");

    private final Map<String, Optional<BigDecimal>> scores = new HashMap<>();

    Answers(AnswerMapping mapping) {
        for (AnswerScore score : mapping.getScores()) {
            Optional<BigDecimal> points = Optional.ofNullable(score.getScore());
            scores.putIfAbsent(Labels.exact(score.getAnswer()), points);
            scores.putIfAbsent(Labels.label(score.getAnswer()), points);
        }
        // an answer of punctuation only leaves an empty label, which no other answer may match
        scores.remove("");
    }

    /** Whether answers are told apart at all. */
    boolean areScored() {
        return !scores.isEmpty();
    }

    /** Whether something was answered: neither nothing nor (跳过) nor (空). */
    static boolean given(Optional<Cell> cell) {
        return cell.isPresent() && !cell.get().text().isBlank() && !NONE.contains(Labels.exact(cell.get().text()));
    }

    /** Whether the mapping names this answer, counted or not. */
    boolean knows(Cell cell) {
        return scores.containsKey(Labels.exact(cell.text())) || scores.containsKey(Labels.label(cell.text()));
    }

    /** The score; empty for an answer that does not count. */
    Optional<BigDecimal> score(Cell cell) {
        Optional<BigDecimal> exact = scores.get(Labels.exact(cell.text()));
        return exact != null ? exact : scores.getOrDefault(Labels.label(cell.text()), Optional.empty());
    }
}
