package org.steelyard.ui.internal.page.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.Scorecard;

/**
 * How one rubric of the evaluation stands: the main one, or a form that is scored beside it.
 *
 * @param name      name of the rubric
 * @param scorecard its scores
 * @param bands     grades from the lowest to the highest
 * @param bars      points by dimension
 */
record Standing(String name, Scorecard scorecard, List<Band> bands, List<Bar> bars) {

    /**
     * A grade between two totals.
     *
     * @param grade its name
     * @param from  lower line
     * @param to    upper line, the full points for the highest
     */
    record Band(String grade, BigDecimal from, BigDecimal to) {
        boolean holds(BigDecimal total) {
            return total.compareTo(from) >= 0 && total.compareTo(to) < 0;
        }
    }

    /**
     * A dimension.
     *
     * @param indicator the indicator
     * @param name      code and name
     * @param score     points; empty when nothing below is scored
     * @param weight    full points
     */
    record Bar(Indicator indicator, String name, Optional<BigDecimal> score, BigDecimal weight) {
        /** Points out of full points in per cent, for drawing. */
        double share() {
            return weight.signum() == 0 ? 0 : score.map(BigDecimal::doubleValue).orElse(0.0) / weight.doubleValue() * 100;
        }
    }

    static Standing of(Rubric rubric, Scorecard scorecard, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String name = chinese || blank(rubric.getNameEn()) ? rubric.getName() : rubric.getNameEn();
        return new Standing(name == null ? "" : name, scorecard, bands(rubric, scorecard.full(), chinese), bars(rubric, scorecard, chinese));
    }

    private static List<Band> bands(Rubric rubric, BigDecimal full, boolean chinese) {
        List<Band> bands = new ArrayList<>();
        for (GradeBand band : rubric.getGrades()) {
            String grade = chinese || blank(band.getNameEn()) ? band.getName() : band.getNameEn();
            bands.add(new Band(grade, band.getMin() == null ? BigDecimal.ZERO : band.getMin(), band.getMax() == null ? full : band.getMax()));
        }
        bands.sort(java.util.Comparator.comparing(Band::from));
        return List.copyOf(bands);
    }

    private static List<Bar> bars(Rubric rubric, Scorecard scorecard, boolean chinese) {
        List<Bar> bars = new ArrayList<>();
        for (Indicator indicator : rubric.getIndicators()) {
            scorecard.line(indicator.getCode()).ifPresent(line -> bars.add(new Bar(indicator,
                    chinese || blank(indicator.getNameEn()) ? line.name() : indicator.getNameEn(), line.score(), line.weight())));
        }
        return List.copyOf(bars);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Points without printed zeros. */
    static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
