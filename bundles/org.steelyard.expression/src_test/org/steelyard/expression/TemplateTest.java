package org.steelyard.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private final Expressions expressions = new Expressions(Locale.CHINESE);
    private final Map<String, Object> values = Map.of("spent", new BigDecimal("61468.78"), "rate", new BigDecimal("1.1710"), "n",
            new BigDecimal("3108551"), "year", "2019", "met", true, "list", List.of(new BigDecimal("1000"), new BigDecimal("0.5")));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"`实际支出${spent}万元`;`实际支出61,468.78万元`", "`${rate;0.00%}`;117.10%",
        "`${n}人，${n / 10000;0.00}万人`;`3,108,551人，310.86万人`", "`${year}年`;2019年", "`${met}`;是", "`${list}`;`1,000、0.5`",
        "`a $${x} b`;`a ${x} b`", "plain;plain", "`${met ? '已' : '未'}完成`;已完成", "`${'}'}`;`}`", "`${spent;#,##0.0}`;`61,468.8`",
        "`${0.125;0.00}`;0.13", "`$ 5`;`$ 5`"})
    void rendersFields(String text, String expected) {
        assertEquals(expected, expressions.template(text).render(values));
    }

    @Test
    void showsWhatIsMissing() {
        String text = expressions.template("支出${paid}万元，到位${spent}万元").render(values, e -> "【缺：" + e.variable().orElse("?") + "】");
        assertEquals("支出【缺：paid】万元，到位61,468.78万元", text);
    }

    @Test
    void strictByDefault() {
        assertThrows(ExpressionException.class, () -> expressions.template("${paid}").render(values));
        assertThrows(ExpressionException.class, () -> expressions.template("${year;0.0}").render(values));
        assertThrows(ExpressionException.class, () -> expressions.template("${list;0.0}").render(values));
    }

    @Test
    void namesItsVariables() {
        assertEquals(Set.of("a", "b"), expressions.template("x ${a + 1} y ${round(b, 2);0.0}").variables());
    }

    @Test
    void pointsAtTheFaultInTheWholeText() {
        assertEquals(5, assertThrows(ExpressionException.class, () -> expressions.template("ab ${f()}")).position());
        assertEquals(3, assertThrows(ExpressionException.class, () -> expressions.template("ab ${1")).position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1;abc}", "${1;0.0E0}", "${1;}", "${}", "${a.b}", "${1;0;0}", "${1;'x'0}"})
    void refusesWhatItCannotRead(String text) {
        assertThrows(ExpressionException.class, () -> expressions.template(text));
    }
}
