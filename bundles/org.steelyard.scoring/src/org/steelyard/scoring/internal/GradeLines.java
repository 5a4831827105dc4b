package org.steelyard.scoring.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.rubric.GradeBand;
import org.steelyard.scoring.Scorecard.GradeDistance;

/** The grade of a total, and how far it is from the lines below and above. */
public final class GradeLines {

    private final List<GradeBand> bands;
    private final BigDecimal step;

    /**
     * Lines of these bands.
     *
     * @param step the smallest difference between two totals
     */
    public GradeLines(List<GradeBand> bands, BigDecimal step) {
        this.bands = bands.stream().sorted(Comparator.comparing(GradeLines::min)).toList();
        this.step = step;
    }

    private static BigDecimal min(GradeBand band) {
        return band.getMin() == null ? new BigDecimal("-1000000") : band.getMin();
    }

    /** The name of the band that holds the total; empty when none does. */
    public Optional<String> grade(BigDecimal total) {
        return band(total).map(GradeBand::getName);
    }

    private Optional<GradeBand> band(BigDecimal total) {
        return bands.stream().filter(band -> holds(band, total)).findFirst();
    }

    private static boolean holds(GradeBand band, BigDecimal total) {
        int low = total.compareTo(min(band));
        int high = band.getMax() == null ? -1 : total.compareTo(band.getMax());
        return (low > 0 || low == 0 && band.isMinInclusive()) && (high < 0 || high == 0 && band.isMaxInclusive());
    }

    /** The line that the total stands on, then the next one above; fewer at the ends, none without a grade. */
    public List<GradeDistance> distances(BigDecimal total) {
        List<GradeDistance> distances = new ArrayList<>();
        band(total).ifPresent(band -> {
            int index = bands.indexOf(band);
            if (index > 0) {
                distances.add(down(band, total));
            }
            if (index + 1 < bands.size()) {
                distances.add(up(bands.get(index + 1), total));
            }
        });
        return distances;
    }

    private GradeDistance down(GradeBand band, BigDecimal total) {
        BigDecimal margin = total.subtract(min(band));
        BigDecimal change = crossing(margin, band.isMinInclusive());
        return new GradeDistance(band.getName(), min(band), margin, change.negate(), grade(total.subtract(change)).orElse(""));
    }

    private GradeDistance up(GradeBand next, BigDecimal total) {
        BigDecimal margin = total.subtract(min(next));
        BigDecimal change = crossing(margin.negate(), !next.isMinInclusive());
        return new GradeDistance(next.getName(), min(next), margin, change, grade(total.add(change)).orElse(""));
    }

    /** Whole steps over this distance; one more to get past the line where standing on it is not enough. */
    private BigDecimal crossing(BigDecimal distance, boolean past) {
        BigDecimal steps = distance.divide(step, 0, past ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return (past ? steps.add(BigDecimal.ONE) : steps).max(BigDecimal.ONE).multiply(step);
    }
}
