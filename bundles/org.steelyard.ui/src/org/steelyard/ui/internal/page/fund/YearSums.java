package org.steelyard.ui.internal.page.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.value.Unit;

/**
 * Income and expenditure of a year, from the final accounts.
 *
 * @param year        the year
 * @param income      本年收入
 * @param expenditure 本年支出
 * @param unit        their unit
 */
record YearSums(String year, BigDecimal income, BigDecimal expenditure, Unit unit) {

    /** The years of which both are known, of one unit, in order. */
    static List<YearSums> of(List<FundStatement> statements) {
        Map<String, YearSums> years = new TreeMap<>();
        for (FundStatement statement : statements) {
            Optional<BigDecimal> income = either(statement, "income.subtotal", "income.total");
            Optional<BigDecimal> expenditure = either(statement, "expenditure.subtotal", "expenditure.total");
            if (statement.getKind() == StatementKind.FINAL && statement.getYear() != null && income.isPresent() && expenditure.isPresent()) {
                Unit unit = statement.getUnit() == null ? Unit.YUAN : statement.getUnit();
                years.putIfAbsent(statement.getYear(), new YearSums(statement.getYear(), income.get(), expenditure.get(), unit));
            }
        }
        List<YearSums> all = new ArrayList<>(years.values());
        return all.stream().map(YearSums::unit).distinct().count() == 1 ? List.copyOf(all) : List.of();
    }

    private static Optional<BigDecimal> either(FundStatement statement, String first, String second) {
        return amount(statement, first).or(() -> amount(statement, second));
    }

    private static Optional<BigDecimal> amount(FundStatement statement, String code) {
        return statement.getLines().stream().filter(l -> code.equals(l.getCode())).findFirst().flatMap((StatementLine l) -> Identities.amount(l));
    }
}
