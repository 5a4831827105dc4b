package org.steelyard.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private final Expressions expressions = new Expressions(Locale.CHINESE);
    private final Map<String, Object> values = Map.of("spent", new BigDecimal("61468.78"), "arrived",
            new BigDecimal("52493.79"), "grade", "良", "done", true, "list",
            List.of(new BigDecimal("1"), new BigDecimal("0.4"), new BigDecimal("0")), "参保人数", new BigDecimal("3108551"),
            "size", new BigDecimal("7"), "zero", BigDecimal.ZERO);

    private Object value(String text) {
        return expressions.parse(text).evaluate(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"1 / 4; 0.25", "0.1 + 0.2; 0.3", "7 / 2; 3.5", "-2 * -3; 6", "2 + 3 * 4; 14",
        "(2 + 3) * 4; 20", "7 % 4; 3", "round(51.695, 2); 51.70", "round(0.855, 1); 0.9", "round(2.5); 3",
        "round(spent / arrived, 4); 1.1710", "sum(list); 1.4", "sum(1, list); 2.4", "count(list); 3", "mean(57.15, 46.24); 51.695",
        "min(3, 1, 2); 1", "max(list); 1", "abs(-3); 3", "floor(2.9); 2", "ceil(2.1); 3", "iif(done, 1, 2); 1",
        "iif(has(nothing), nothing, 5); 5", "has(nothing) ? nothing : 6; 6", "grade == '良' ? 80 : 60; 80",
        "参保人数 − 108551; 3000000", "size × 2; 14", "done and not (grade == '优') ? 1 : 0; 1", "zero == 0 or 1 / zero > 0 ? 1 : 0; 1",
        "3 ≥ 3 ? 1 : 0; 1", "1.50 == 1.5 ? 1 : 0; 1", "9999999999999.99 + 0.01; 10000000000000.00"})
    void arithmeticIsDecimal(String text, BigDecimal expected) {
        assertEquals(0, expected.compareTo((BigDecimal) value(text)), text + " = " + value(text));
    }

    @Test
    void divisionKeepsThirtyFourDigits() {
        assertEquals("0.3333333333333333333333333333333333", value("1 / 3").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1 < 2; true", "2 <= 2; true", "1 > 2; false", "1 != 2; true", "not done; false",
        "!done || true; true", "done && false; false"})
    void comparisonsGiveTruth(String text, boolean expected) {
        assertEquals(expected, expressions.parse(text).truth(values));
    }

    @Test
    void namesWhatItReads() {
        Expression expression = expressions.parse("iif(has(b), b, a) + c * sum(a)");
        assertEquals(List.of("b", "a", "c"), List.copyOf(expression.variables()));
        assertEquals(Set.of("a", "c"), expression.required());
    }

    @Test
    void compilesOnce() {
        assertSame(expressions.parse("1 + 1"), expressions.parse("1 + 1"));
    }

    @Nested
    class Undefined {

        @Test
        void variableIsNamed() {
            var e = assertThrows(ExpressionException.class, () -> value("spent / budget"));
            assertEquals(Optional.of("budget"), e.variable());
            assertEquals("表达式“spent / budget”：“budget”没有取值。", e.getMessage());
        }

        @Test
        void variableIsNamedInEnglish() {
            var english = new Expressions(Locale.ENGLISH).parse("a + 1");
            var e = assertThrows(ExpressionException.class, () -> english.evaluate(Map.of()));
            assertEquals("Expression “a + 1”: “a” has no value.", e.getMessage());
        }

        @Test
        void branchNotTakenIsNotRead() {
            assertEquals(BigDecimal.ONE, value("done ? 1 : budget"));
        }
    }

    @Nested
    class WrongKinds {

        @ParameterizedTest
        @ValueSource(strings = {"grade + 1", "1 + grade", "done * 2", "grade == 1", "1 ? 2 : 3", "not 1", "grade < '优'", "sum(grade)",
            "list + 1", "1 / zero", "1 % zero", "mean(grade, 1)", "round(1.5, 0.5)", "round(1, 1000000)", "round(1, -1)", "'5' * 2", "-done"})
        void areRefused(String text) {
            Expression expression = expressions.parse(text);
            assertThrows(ExpressionException.class, () -> expression.evaluate(values));
        }

        @Test
        void doublesNeverEnter() {
            Expression expression = expressions.parse("x");
            assertThrows(ExpressionException.class, () -> expression.evaluate(Map.of("x", 0.1d)));
            assertThrows(ExpressionException.class, () -> expression.evaluate(Map.of("x", new Object())));
        }

        @Test
        void resultIsChecked() {
            assertThrows(ExpressionException.class, () -> expressions.parse("grade").number(values));
            assertThrows(ExpressionException.class, () -> expressions.parse("1").truth(values));
        }
    }

    @Nested
    class Sandbox {

        @ParameterizedTest
        @ValueSource(strings = {"''.class", "grade.getClass()", "''.getClass().forName('java.lang.Runtime')", "new('java.io.File','/')",
            "new java.io.File('/')", "x = 1", "x += 1", "x++", "++x ; 1", "var x = 1", "for (a : list) { 1 }", "while (true) {}",
            "() -> 1", "x => x", "function() { 1 }", "[1,2]", "{1:2}", "list[0]", "list.size()", "size(list)", "empty(list)", "java:exit()",
            "#pragma jexl.namespace.a 'b'", "@silent 1", "`${grade}`", "~/a/", "1 =~ 2", "1..5", "grade =^ 'a'", "1;2", "return 1", "1 ?? 2",
            "null", "spent.scale()", "1 & 2", "1 | 2", "1 ^ 2", "1 << 99999", "\\u0024", "$x", "1e999999999", "0x10", "a ?: b", "a ?. b",
            "eval('1')", "'a' 'b'", "1 2", "", "  ", "(1", "1)", ",", "iif(1)", "iif(done,1)", "iif(done,1,2,3)", "round()", "abs(1,2)",
            "has(1)", "has()", "has(a,b)", "has", "'open", "sum(,1)", "spent(1)", "1 +", "* 2", "< 3"})
        void knowsNoWayOut(String text) {
            assertThrows(ExpressionException.class, () -> expressions.parse(text).evaluate(values), text);
        }

        @Test
        void reservedWordsAreOnlyNames() {
            assertEquals(new BigDecimal("7"), value("size"));
            assertEquals(new BigDecimal("3"), expressions.parse("new + return").evaluate(Map.of("new", 1, "return", 2)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"(", "-", "!", "abs(", "true ? 1 : ", "iif(true,", "not "})
        void nestingIsBounded(String piece) {
            for (int count : new int[] {100, 500, 100_000}) {
                String text = piece.repeat(count) + "1";
                assertThrows(ExpressionException.class, () -> expressions.parse(text));
            }
        }

        @Test
        void lengthIsBounded() {
            assertEquals(new BigDecimal("300"), value("1" + " + 1".repeat(299)));
            assertThrows(ExpressionException.class, () -> expressions.parse("1" + "+1".repeat(1000)));
            assertThrows(ExpressionException.class, () -> expressions.parse("1" + " ".repeat(5000)));
            assertThrows(ExpressionException.class, () -> expressions.parse("9".repeat(100)));
        }

        @Test
        void numbersDoNotExplode() {
            assertEquals(34, ((BigDecimal) value("99999999999" + " * 99999999999".repeat(100))).precision());
        }
    }

    @Nested
    class Added {

        private final Expressions more = new Expressions(Locale.ENGLISH, FunctionSet.of(Set.of("num", "bad", "odd"), (name, arguments) -> switch (name) {
            case "num" -> arguments.get(0).equals("a@2019") ? new BigDecimal("5") : BigDecimal.ZERO;
            case "bad" -> throw new ExpressionException("nothing is known of " + arguments.get(0));
            default -> new Object();
        }));

        @Test
        void functionsAreCalled() {
            assertEquals(new BigDecimal("10"), more.parse("num('a@2019') * 2").evaluate(Map.of()));
        }

        @Test
        void theirSentenceIsKept() {
            var e = assertThrows(ExpressionException.class, () -> more.parse("bad('x')").evaluate(Map.of()));
            assertEquals("nothing is known of x", e.getMessage());
        }

        @Test
        void theirResultsAreChecked() {
            assertThrows(ExpressionException.class, () -> more.parse("odd()").evaluate(Map.of()));
        }

        @Test
        void builtInNamesCannotBeTaken() {
            FunctionSet taken = FunctionSet.of(Set.of("sum"), (name, arguments) -> "");
            assertThrows(IllegalArgumentException.class, () -> new Expressions(Locale.ENGLISH, taken));
        }
    }

    @Nested
    class Positions {

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {"1 + foo(2); 4", "spent * * 2; 6", "a [0]; 2", "(1 + (2); 0", "round(1, 2, 3); 0"})
        void pointAtTheFault(String text, int position) {
            assertEquals(position, assertThrows(ExpressionException.class, () -> expressions.parse(text)).position());
        }
    }

    @Test
    void unknownFunctionIsNamed() {
        var e = assertThrows(ExpressionException.class, () -> expressions.parse("1 + foo(2)"));
        assertTrue(e.getMessage().contains("foo"));
        assertFalse(e.getMessage().contains("f0"));
    }
}
