package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.rubric.Aggregation;
import org.steelyard.model.rubric.Measure;
import org.steelyard.scoring.internal.text.Phrases;

/** Aggregates, computes and rounds the measured value. */
final class Measurer {

    private final Leaf leaf;
    private final Inputs inputs;
    private final Phrases phrases;

    Measurer(Leaf leaf, Inputs inputs) {
        this.leaf = leaf;
        this.inputs = inputs;
        this.phrases = leaf.phrases();
    }

    Measured measure() {
        BigDecimal exact = exact();
        Optional<Integer> places = leaf.places();
        BigDecimal value = places.map(p -> rounded(exact, p)).orElse(exact);
        String text = places.map(p -> phrases.amount(value, leaf.unit(), p)).orElseGet(() -> phrases.amount(value, leaf.unit()));
        return new Measured(value, leaf.unit(), text);
    }

    private BigDecimal rounded(BigDecimal value, int places) {
        return value.setScale(places + leaf.shift(), leaf.rounding().mode());
    }

    private BigDecimal exact() {
        Measure measure = leaf.indicator().getMeasure();
        Optional<BigDecimal> aggregated = Optional.ofNullable(measure).map(Measure::getAggregation).map(this::aggregate);
        String expression = measure == null ? null : measure.getExpression();
        if (expression != null && !expression.isBlank()) {
            return inputs.number(expression, aggregated.map(a -> Map.of("value", a)).orElse(Map.of()));
        }
        return aggregated.orElseGet(this::onlyOperand);
    }

    private BigDecimal onlyOperand() {
        if (leaf.needed().size() != 1) {
            throw new MissingInput(phrases.get("missing.measure", leaf.indicator().getName()));
        }
        String key = leaf.needed().get(0).getKey();
        if (inputs.operand(key) instanceof BigDecimal number) {
            return number;
        }
        throw new MissingInput(phrases.get("missing.text", leaf.needed().get(0).getName(), "", inputs.operand(key)));
    }

    private BigDecimal aggregate(Aggregation aggregation) {
        List<BigDecimal> values = numbers(aggregation.getValues());
        List<BigDecimal> weights = numbers(aggregation.getWeights());
        if (values.isEmpty()) {
            throw new MissingInput(phrases.get("missing.values", leaf.indicator().getName()));
        }
        BigDecimal result = switch (aggregation.getMethod()) {
            case EQUAL_WEIGHTED -> quotient(sum(values), BigDecimal.valueOf(values.size()));
            case WEIGHTED -> weighted(values, weights);
            case SUM -> sum(values);
            // part of a whole: sums over the districts, or the first of its peers
            case SHARE -> quotient(weights.isEmpty() ? values.get(0) : sum(values), sum(weights.isEmpty() ? values : weights));
        };
        return aggregation.getPlaces() == null ? result : rounded(result, aggregation.getPlaces());
    }

    private BigDecimal weighted(List<BigDecimal> values, List<BigDecimal> weights) {
        if (values.size() != weights.size()) {
            throw new MissingInput(phrases.get("missing.weights", leaf.indicator().getName(), values.size(), weights.size()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            sum = sum.add(values.get(i).multiply(weights.get(i)));
        }
        return quotient(sum, sum(weights));
    }

    private List<BigDecimal> numbers(List<String> keys) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String key : keys) {
            switch (inputs.operand(key)) {
                case BigDecimal number -> numbers.add(number);
                case List<?> list -> list.forEach(each -> numbers.add((BigDecimal) each));
                case Object other -> throw new MissingInput(phrases.get("missing.text", operandName(key), "", other));
            }
        }
        return numbers;
    }

    private String operandName(String key) {
        return leaf.indicator().getOperands().stream().filter(o -> key.equals(o.getKey())).map(o -> o.getName()).findFirst().orElse(key);
    }

    private BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            throw new MissingInput(phrases.get("missing.zero", leaf.indicator().getName()));
        }
        return part.divide(whole, MathContext.DECIMAL128);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
