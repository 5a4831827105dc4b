package org.steelyard.core.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.scoring.Scorecard;

/**
 * A score that is another one than before.
 *
 * @param code   indicator, or {@link #TOTAL}
 * @param name   its name; empty for the total
 * @param before points before; empty when it was not scored
 * @param after  points now; empty when it is not scored
 */
public record ScoreChange(String code, String name, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /** The code of the total. */
    public static final String TOTAL = "";

    /** Points gained or, negative, lost; empty when one of the two was not scored. */
    public Optional<BigDecimal> difference() {
        return before.flatMap(b -> after.map(a -> a.subtract(b)));
    }

    /** Whether it is the total. */
    public boolean total() {
        return code.equals(TOTAL);
    }

    /**
     * What differs between two scorecards: the total first, then indicators in the order of the new scorecard, then those
     * that are gone. Points count by their value, not by their printed zeros.
     */
    public static List<ScoreChange> between(Scorecard before, Scorecard after) {
        return between(points(before), after);
    }

    /** What differs from points kept by code, the total under {@link #TOTAL}. An indicator that was unknown then is none that changed. */
    static List<ScoreChange> between(Map<String, Optional<BigDecimal>> before, Scorecard after) {
        List<ScoreChange> changes = new ArrayList<>();
        Map<String, Optional<BigDecimal>> now = points(after);
        Map<String, String> names = new LinkedHashMap<>();
        lines(after).forEach(line -> names.putIfAbsent(line.code(), line.name()));
        Stream.concat(now.keySet().stream(), before.keySet().stream()).distinct().forEach(code -> {
            Optional<BigDecimal> old = before.getOrDefault(code, Optional.empty());
            Optional<BigDecimal> fresh = now.getOrDefault(code, Optional.empty());
            if (!same(old, fresh)) {
                changes.add(new ScoreChange(code, names.getOrDefault(code, ""), old, fresh));
            }
        });
        return List.copyOf(changes);
    }

    /** Points by code, the total first. */
    static Map<String, Optional<BigDecimal>> points(Scorecard scorecard) {
        Map<String, Optional<BigDecimal>> points = new LinkedHashMap<>();
        points.put(TOTAL, Optional.of(scorecard.total()));
        lines(scorecard).forEach(line -> points.putIfAbsent(line.code(), line.score()));
        return points;
    }

    private static Stream<Scorecard.Line> lines(Scorecard scorecard) {
        return Stream.concat(scorecard.lines().stream(), scorecard.attached().stream().flatMap(a -> lines(a.scorecard())));
    }

    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() == b.isPresent() && (a.isEmpty() || a.get().compareTo(b.get()) == 0);
    }
}
