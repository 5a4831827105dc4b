package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.rubric.SeriesReading;
import org.steelyard.model.rubric.YearOnYearRule;

/** Comparison with the year before: every series up, or one, as the rule reads several series. */
final class YearOnYear {

    private YearOnYear() {
    }

    static Term term(Leaf leaf, YearOnYearRule rule) {
        int series = rule.getCurrent().size();
        if (series == 0 || series != rule.getPrevious().size() || series > 1 && rule.getReading() == SeriesReading.MAJORITY) {
            throw new Inexpressible("series");
        }
        List<Term.Condition> up = new ArrayList<>();
        List<Term.Condition> down = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            Term current = one(leaf, rule.getCurrent().get(i));
            Term previous = one(leaf, rule.getPrevious().get(i));
            up.add(new Term.Compare(current, ">", shifted(previous, BigDecimal.ONE.add(rule.getTolerance()))));
            down.add(new Term.Compare(current, "<", shifted(previous, BigDecimal.ONE.subtract(rule.getTolerance()))));
        }
        boolean all = rule.getReading() != SeriesReading.ANY;
        Term notUp = new Term.If(all ? any(down) : every(down), points(rule.getDown()), points(rule.getFlat()));
        return new Term.If(all ? every(up) : any(up), points(rule.getUp()), notUp);
    }

    private static Term one(Leaf leaf, String key) {
        // a series may be an expression over operands, such as a coverage rate
        return leaf.operands().containsKey(key) ? ExpressionTerms.number(key, leaf.operands()) : leaf.rounded(ExpressionTerms.number(key, leaf.operands()));
    }

    private static Term shifted(Term previous, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? previous : new Term.Binary('*', previous, Term.of(factor));
    }

    private static Term points(BigDecimal points) {
        if (points == null) {
            throw new Inexpressible("points");
        }
        return Term.of(points);
    }

    private static Term.Condition every(List<Term.Condition> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Term.Several("AND", conditions);
    }

    private static Term.Condition any(List<Term.Condition> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Term.Several("OR", conditions);
    }
}
