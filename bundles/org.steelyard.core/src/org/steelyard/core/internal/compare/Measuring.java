package org.steelyard.core.internal.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steelyard.core.Comparison.Cell;
import org.steelyard.core.internal.compare.SlotValues.Obstruction;
import org.steelyard.core.internal.compare.SlotValues.Result;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;

/** Works out the definitions in one evaluation, for each of its years and each scope that something is stated for. */
final class Measuring {

    private final int number;
    private final List<String> years;
    private final String usualScope;
    private final SlotValues values;

    /** What a definition gives: values, or what was most in the way of them. */
    record Outcome(List<Cell> cells, Optional<Obstruction> obstruction) {
    }

    Measuring(int number, Evaluation evaluation, Texts texts) {
        this.number = number;
        this.years = evaluation.getPeriod() == null ? List.of() : List.copyOf(evaluation.getPeriod().getYears());
        // a survey or a form names no scope of its own: it is about what is evaluated
        this.usualScope = evaluation.getObject() == null || evaluation.getObject().getScope() == null ? "" : evaluation.getObject().getScope().strip();
        this.values = new SlotValues(SlotIndex.of(evaluation), texts);
    }

    Outcome outcome(Definition definition) {
        List<Cell> cells = new ArrayList<>();
        List<Obstruction> obstructions = new ArrayList<>();
        for (String expression : definition.expressions()) {
            for (String year : expression.contains("{year") || years.isEmpty() ? years : years.subList(years.size() - 1, years.size())) {
                for (String scope : values.scopes(expression, year)) {
                    Result result = values.result(expression, year, scope);
                    result.value().ifPresent(v -> add(cells, new Cell(number, expression.contains("{year") ? year : span(), scope.isEmpty() ? usualScope : scope,
                            rounded(v, definition), result.inputs())));
                    result.obstruction().ifPresent(obstructions::add);
                }
            }
        }
        // the most telling first: something is stated, but not as a number; then what is not stated at all
        return new Outcome(cells, obstructions.stream().max(Comparator.comparing(Obstruction::kind)));
    }

    // an earlier expression counts before a later one for the same year and scope
    private static void add(List<Cell> cells, Cell cell) {
        if (cells.stream().noneMatch(c -> c.year().equals(cell.year()) && c.scope().equals(cell.scope()))) {
            cells.add(cell);
        }
    }

    private String span() {
        return years.size() > 1 ? years.get(0) + "—" + years.get(years.size() - 1) : years.isEmpty() ? "" : years.get(0);
    }

    private static BigDecimal rounded(BigDecimal value, Definition definition) {
        BigDecimal stated = definition.unit().isRatio() ? value.divide(definition.unit().factor()) : value;
        return stated.setScale(definition.places(), RoundingMode.HALF_UP);
    }
}
