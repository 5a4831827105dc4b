package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.rubric.Aggregation;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Measure;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.RoundingPolicy;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;

/** A leaf with the ledger cells that its formula may use, and its measured value as a term. */
record Leaf(Indicator indicator, BigDecimal weight, RoundingPolicy rounding, List<LedgerLine> lines) {

    Leaf {
        lines = List.copyOf(lines);
    }

    Term full() {
        return Term.of(weight);
    }

    /** The row of a judgement. */
    Optional<LedgerLine> judged(String item) {
        return lines.stream().filter(l -> l.judged() && l.key().equals(item.isEmpty() ? "judgement" : item)).findFirst();
    }

    Term.Cell cell(LedgerLine line) {
        return new Term.Cell(indicator.getCode(), line.position(), line.number().orElse(BigDecimal.ZERO));
    }

    /** Cells of the operands by key; a list has several. */
    Map<String, List<Term>> operands() {
        Map<String, List<Term>> terms = new HashMap<>();
        for (LedgerLine line : lines) {
            if (!line.judged() && line.number().isPresent()) {
                terms.computeIfAbsent(line.key(), k -> new ArrayList<>()).add(cell(line));
            }
        }
        return terms;
    }

    List<Term> operand(String key) {
        List<Term> found = operands().get(key);
        if (found == null) {
            throw new Inexpressible(key);
        }
        return found;
    }

    /** The measured value: aggregated, computed and rounded as the rubric says. */
    Term measured() {
        Measure measure = indicator.getMeasure();
        Term value;
        Map<String, List<Term>> names = operands();
        if (measure != null && measure.getAggregation() != null) {
            value = aggregated(measure.getAggregation());
            names.put("value", List.of(value));
        } else {
            List<Operand> needed = indicator.getOperands().stream().filter(o -> !o.isOptional()).toList();
            List<Term> only = needed.size() == 1 ? names.getOrDefault(needed.get(0).getKey(), List.of()) : List.of();
            value = only.size() == 1 ? only.get(0) : null;
        }
        if (measure != null && measure.getExpression() != null && !measure.getExpression().isBlank()) {
            value = ExpressionTerms.number(measure.getExpression(), names);
        }
        if (value == null) {
            throw new Inexpressible(indicator.getCode());
        }
        return rounded(value);
    }

    /** A measured value with the decimals the rubric declares. */
    Term rounded(Term exact) {
        return places().<Term>map(p -> new Term.Rounded(exact, p, RoundingMode.HALF_UP)).orElse(exact);
    }

    private Term aggregated(Aggregation aggregation) {
        List<Term> values = aggregation.getValues().stream().flatMap(k -> operand(k).stream()).toList();
        List<Term> weights = aggregation.getWeights().stream().flatMap(k -> operand(k).stream()).toList();
        Term sum = new Term.Call("SUM", values);
        Term result = switch (aggregation.getMethod()) {
            case EQUAL_WEIGHTED -> new Term.Call("AVERAGE", values);
            case SUM -> sum;
            case SHARE -> new Term.Binary('/', weights.isEmpty() ? values.get(0) : sum, new Term.Call("SUM", weights.isEmpty() ? values : weights));
            case WEIGHTED -> weighted(values, weights);
        };
        return aggregation.getPlaces() == null ? result : new Term.Rounded(result, aggregation.getPlaces() + shift(), RoundingMode.HALF_UP);
    }

    private static Term weighted(List<Term> values, List<Term> weights) {
        if (values.size() != weights.size() || values.isEmpty()) {
            throw new Inexpressible("weights");
        }
        List<Term> products = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            products.add(new Term.Binary('*', values.get(i), weights.get(i)));
        }
        return new Term.Binary('/', new Term.Call("SUM", products), new Term.Call("SUM", weights));
    }

    private Unit unit() {
        Measure measure = indicator.getMeasure();
        if (measure != null && measure.getUnit() != null) {
            return measure.getUnit();
        }
        List<Operand> needed = indicator.getOperands().stream().filter(o -> !o.isOptional()).toList();
        return needed.size() == 1 && needed.get(0).getUnit() != null ? needed.get(0).getUnit() : Unit.ONE;
    }

    /** Decimals between a ratio as a number and as printed: 2 for %. */
    private int shift() {
        return unit().isRatio() ? unit().factor().scale() : 0;
    }

    private Optional<Integer> places() {
        Measure measure = indicator.getMeasure();
        if (measure != null && measure.getPlaces() != null) {
            return Optional.of(measure.getPlaces() + shift());
        }
        int ratioPlaces = rounding == null ? 4 : rounding.getRatioPlaces();
        return unit().isRatio() && measure != null ? Optional.of(Math.max(ratioPlaces, shift())) : Optional.empty();
    }

    /** The target as the measured value is held, ratios as pure numbers; an operand when the rubric takes it from one. */
    Term target(BigDecimal own) {
        if (own != null) {
            return Term.of(own);
        }
        String key = indicator.getTargetOperand();
        if (key != null && !key.isBlank()) {
            List<Term> found = operand(key);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        Target target = indicator.getTarget();
        Unit wanted = unit().isRatio() ? Unit.ONE : unit();
        if (target == null || target.value() == null || !target.unit().converts(wanted)) {
            throw new Inexpressible("target");
        }
        return Term.of(Quantity.of(target.value(), target.unit()).in(wanted));
    }
}
