package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.steelyard.model.rubric.SeriesReading;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/**
 * 同比: rising, flat or falling. The series are operands or expressions over them; what an expression gives is rounded as
 * the measure is.
 */
record YearOnYear(YearOnYearRule rule) implements RuleKind {

    private enum Trend {
        UP(">"), FLAT("="), DOWN("<");

        private final String sign;

        Trend(String sign) {
            this.sign = sign;
        }
    }

    private record Series(String name, BigDecimal current, BigDecimal previous, Trend trend, String text) {
    }

    @Override
    public String name() {
        return "yearOnYear";
    }

    // the series are measured, each by itself
    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        Phrases phrases = leaf.phrases();
        String words = phrases.get("year", points(rule.getUp()), points(rule.getFlat()), points(rule.getDown()));
        if (rule.getTolerance().signum() != 0) {
            words += phrases.get("year.tolerance", Phrases.plain(rule.getTolerance().movePointRight(2)));
        }
        return rule.getCurrent().size() < 2 ? words
                : words + phrases.get("year." + rule.getReading().getLiteral(), rule.getCurrent().size());
    }

    private static String points(BigDecimal points) {
        return points == null ? "?" : Phrases.plain(points);
    }

    @Override
    public Reach reach(Leaf leaf) {
        List<BigDecimal> points = Stream.of(rule.getUp(), rule.getFlat(), rule.getDown()).filter(Objects::nonNull).sorted().toList();
        return points.isEmpty() ? Reach.UNKNOWN : Reach.of(points.getFirst(), points.getLast());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        int count = rule.getCurrent().size();
        if (count == 0 || count != rule.getPrevious().size()) {
            throw new MissingInput(leaf.phrases().get("missing.series", leaf.indicator().getName()));
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            series.add(series(leaf, inputs, rule.getCurrent().get(i), rule.getPrevious().get(i)));
        }
        Trend trend = overall(series);
        BigDecimal points = switch (trend) {
            case UP -> rule.getUp();
            case FLAT -> rule.getFlat();
            case DOWN -> rule.getDown();
        };
        if (points == null) {
            throw new MissingInput(leaf.phrases().get("missing.trend." + trend, leaf.indicator().getName()));
        }
        return Outcome.of(points, leaf.weight(), leaf.phrases().clauses(series.stream().map(Series::text).toList()), reason(leaf, trend, series));
    }

    private String reason(Leaf leaf, Trend trend, List<Series> series) {
        if (trend == Trend.UP) {
            return leaf.phrases().get("criteria-maximum", points(rule.getUp()), Phrases.plain(leaf.weight()));
        }
        List<String> behind = series.stream().filter(each -> each.trend != Trend.UP).map(Series::text).toList();
        return leaf.phrases().get("year.lost." + trend, leaf.indicator().getName(), leaf.phrases().list(behind));
    }

    private Series series(Leaf leaf, Inputs inputs, String now, String before) {
        BigDecimal current = value(leaf, inputs, now);
        BigDecimal previous = value(leaf, inputs, before);
        Trend trend = trend(current, previous);
        String name = rule.getCurrent().size() > 1 && inputs.operands().containsKey(now) ? inputs.operands().get(now).operand().getName() : "";
        return new Series(name, current, previous, trend, name + shown(leaf, inputs, now, current) + trend.sign + shown(leaf, inputs, before, previous));
    }

    private static BigDecimal value(Leaf leaf, Inputs inputs, String source) {
        if (inputs.operands().containsKey(source)) {
            if (inputs.operand(source) instanceof BigDecimal number) {
                return number;
            }
            throw new MissingInput(leaf.phrases().get("missing.no-number", source));
        }
        BigDecimal exact = inputs.number(source, Map.of());
        return leaf.places().map(p -> exact.setScale(p + leaf.shift(), leaf.rounding().mode())).orElse(exact);
    }

    private static String shown(Leaf leaf, Inputs inputs, String source, BigDecimal value) {
        if (inputs.operands().containsKey(source)) {
            var unit = inputs.operands().get(source).operand().getUnit();
            return unit != null && unit.isRatio() ? leaf.phrases().amount(value, unit) : Phrases.grouped(value);
        }
        return leaf.places().map(p -> leaf.phrases().amount(value, leaf.unit(), p)).orElseGet(() -> leaf.amount(value));
    }

    private Trend trend(BigDecimal current, BigDecimal previous) {
        BigDecimal difference = current.subtract(previous);
        BigDecimal relative = previous.signum() == 0 ? difference : difference.divide(previous.abs(), MathContext.DECIMAL128);
        if (relative.abs().compareTo(rule.getTolerance()) <= 0) {
            return Trend.FLAT;
        }
        return difference.signum() > 0 ? Trend.UP : Trend.DOWN;
    }

    // several series: all must rise; or one is enough; or more than half decide
    private Trend overall(List<Series> series) {
        long up = series.stream().filter(each -> each.trend == Trend.UP).count();
        long down = series.stream().filter(each -> each.trend == Trend.DOWN).count();
        SeriesReading reading = rule.getReading();
        return switch (reading) {
            case ALL -> up == series.size() ? Trend.UP : down == 0 ? Trend.FLAT : Trend.DOWN;
            case ANY -> up > 0 ? Trend.UP : down < series.size() ? Trend.FLAT : Trend.DOWN;
            case MAJORITY -> 2 * up > series.size() ? Trend.UP : 2 * down > series.size() ? Trend.DOWN : Trend.FLAT;
        };
    }
}
