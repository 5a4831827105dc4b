package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.value.Unit;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            61468.78          | 61468.78  |
            61,468.78         | 61468.78  |
            61，468.78        | 61468.78  |
            61 468.78         | 61468.78  |
            61, 468.78        | 61468.78  |
            `  46.20  `       | 46.20     |
            `　46.20　`       | 46.20     |
            ６１４６８．７８  | 61468.78  |
            .5                | 0.5       |
            0                 | 0         |
            +12               | 12        |
            -12.50            | -12.50    |
            －12.50           | -12.50    |
            −12.50            | -12.50    |
            △12.50            | -12.50    |
            (1,234.00)        | -1234.00  |
            （1,234.00）      | -1234.00  |
            ¥1,234.00         | 1234.00   | 元
            ￥ 1,234.00       | 1234.00   | 元
            ￥-1,234.00       | -1234.00  | 元
            -￥1,234.00       | -1234.00  | 元
            RMB 500           | 500       | 元
            $500              | 500       | 美元
            ￥52493.79万元    | 52493.79  | 万元
            52,493.79 万元    | 52493.79  | 万元
            3,108,551人       | 3108551   | 人
            585.98万人        | 585.98    | 万人
            51.70%            | 51.70     | %
            ５１．７％        | 51.7      | %
            1.5‰              | 1.5       | ‰
            0.5个百分点       | 0.5       | 百分点
            18个月            | 18        | 个月
            5年               | 5         | 年
            3.2万             | 32000     |
            2亿               | 200000000 |
            """)
    void readsExactNumbers(String text, BigDecimal value, String unit) {
        ParsedNumber number = NumberText.parse(text).orElseThrow();
        assertEquals(value, number.value());
        assertEquals(Optional.ofNullable(unit).map(Unit::new), number.unit());
        assertFalse(number.approximate());
        assertEquals("%".equals(unit), number.percent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            约300人       | 300   | 人
            近 5,000 户   | 5000  | 户
            300余人       | 300   | 人
            1万余人       | 1     | 万人
            20多万元      | 20    | 万元
            5000人以上    | 5000  | 人
            95%左右       | 95    | %
            逾2亿元       | 2     | 亿元
            """)
    void marksWhatIsOnlyAbout(String text, BigDecimal value, String unit) {
        ParsedNumber number = NumberText.parse(text).orElseThrow();
        assertEquals(value, number.value());
        assertEquals(Optional.of(new Unit(unit)), number.unit());
        assertTrue(number.approximate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,23", "1,2345", "1234,567", "12 34", "1.2.3", "1-2", "(12", "12)", "--5", "(-5)", "5公斤米",
            "2019年", "3月", "2019年3月", "1.2E+05", "三百", "≥95%", "70%-80%", "#DIV/0!", "=1+1", "12人3户", "1;2", "约", "万元"})
    void rejectsAnythingElse(String text) {
        assertEquals(Optional.empty(), NumberText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "-", "—", "——", "－", "/", "／", "无", " 无 ", "- -"})
    void aBlankIsNoNumberAndSaysSo(String text) {
        assertTrue(NumberText.isBlank(text));
        assertEquals(Optional.empty(), NumberText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "零", "无锡", "a", "-1"})
    void whatSaysSomethingIsNoBlank(String text) {
        assertFalse(NumberText.isBlank(text));
    }

    @Test
    void longProseIsNoNumberAndTakesNoTime() {
        assertEquals(Optional.empty(), NumberText.parse("1 ".repeat(100_000)));
        assertEquals(Optional.empty(), NumberText.parse("9".repeat(61)));
    }
}
