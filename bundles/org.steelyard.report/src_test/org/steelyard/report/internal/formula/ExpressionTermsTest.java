package org.steelyard.report.internal.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTermsTest {

    private static final Map<String, List<Term>> NAMES = Map.of("a", List.of(cell(0, "6")), "b", List.of(cell(1, "4")), "list", List.of(cell(2, "1"), cell(3, "2")));

    private static Term cell(int position, String value) {
        return new Term.Cell("X", position, new BigDecimal(value));
    }

    private static String at(Term.Cell cell) {
        return "F" + (cell.position() + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a / b | F1/F2 | 1.5", "(a - b) × 2 | (F1-F2)*2 | 4", "a - b - 1 | (F1-F2)-1 | 1", "-a + b | (0-F1)+F2 | -2", "sum(list) | SUM(F3,F4) | 3",
        "mean(list) / a | AVERAGE(F3,F4)/F1 | 0.25", "round(a / 7, 2) | ROUND(F1/7,2) | 0.86", "max(a, b, 5) | MAX(F1,F2,5) | 6", "a > b ? 1 : 0 | IF(F1>F2,1,0) | 1",
        "iif(a <= b and b >= 1, 1, 2) | IF(AND(F1<=F2,F2>=1),1,2) | 2", "a != b or a == 1 ? 3 : 4 | IF(OR(F1<>F2,F1=1),3,4) | 3", "count(list) | COUNT(F3,F4) | 2"})
    void readAsAFormulaAndAsAValue(String expression, String formula, BigDecimal value) {
        Term term = ExpressionTerms.number(expression, NAMES);
        assertEquals(formula, term.plain(ExpressionTermsTest::at));
        assertEquals(0, value.compareTo(term.value()), () -> term.value().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "list + 1", "floor(a)", "a % b", "'text'", "a +", "a > b", "(a", "a b", ""})
    void refuseWhatNoFormulaSays(String expression) {
        assertThrows(Inexpressible.class, () -> ExpressionTerms.number(expression, NAMES));
    }
}
