package org.steelyard.model.check;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.evaluation.Period;
import org.steelyard.model.fund.FundStatement;

/** Years are years: four digits, of the twentieth century or later. */
final class Years implements Invariant {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    @Override
    public void check(EObject object, Report report) {
        List<String> years = switch (object) {
            case FundStatement statement when statement.getYear() != null -> List.of(statement.getYear());
            case Period period -> period.getYears();
            default -> List.of();
        };
        years.stream().filter(year -> !YEAR.matcher(year).matches()).forEach(year -> report.error(object, "not-a-year", year));
    }
}
