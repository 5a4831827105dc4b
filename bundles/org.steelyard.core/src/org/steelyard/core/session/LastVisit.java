package org.steelyard.core.session;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.scoring.Scorecard;
import org.steelyard.store.EvaluationFolder;

/**
 * The scores at the end of the last session, remembered in the folder.
 *
 * @param at     when it ended; empty when there was none
 * @param points by code, the total under {@link ScoreChange#TOTAL}; empty for what was not scored
 */
record LastVisit(Optional<Instant> at, Map<String, Optional<BigDecimal>> points) {

    static final String NAME = "last-visit";
    private static final String AT = "at";
    private static final String SCORE = "score ";

    static LastVisit read(EvaluationFolder folder) {
        Map<String, Optional<BigDecimal>> points = new LinkedHashMap<>();
        Map<String, String> facts = folder.remembered(NAME);
        try {
            facts.forEach((key, value) -> {
                if (key.startsWith(SCORE)) {
                    points.put(key.substring(SCORE.length()), value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)));
                }
            });
            return new LastVisit(Optional.ofNullable(facts.get(AT)).map(Instant::parse), points);
        } catch (NumberFormatException | DateTimeException e) {
            // somebody else wrote it
            return new LastVisit(Optional.empty(), Map.of());
        }
    }

    static Map<String, String> facts(Scorecard scorecard, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(AT, now.toString());
        ScoreChange.points(scorecard).forEach((code, points) -> facts.put(SCORE + code, points.map(BigDecimal::toPlainString).orElse("")));
        return facts;
    }

    List<ScoreChange> changes(Scorecard now) {
        return points.isEmpty() ? List.of() : ScoreChange.between(points, now);
    }
}
