package org.steelyard.core.enter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.value.Unit;

class EntryTextTest {

    private final EntryText text = new EntryText(Locale.SIMPLIFIED_CHINESE);

    private static Optional<Unit> unit(String symbol) {
        return Optional.ofNullable(symbol).map(Unit::new);
    }

    private static String said(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?> r -> r.value() instanceof Optional<?> o ? o.map(Object::toString).orElse("empty") : r.value().toString();
            case Reading.Refused<?> r -> "✗ " + r.why() + " → " + r.expected();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "61,468.78    | 万元 | q 61468.78/万元",
            "6.1亿元      | 万元 | q 6.1/亿元",
            "117.10%      | %    | q 117.10/%",
            "３２万       | 人   | q 320000/人",
            "－           | 人   | -",
            "''           | 人   | -",
            "0            | 人   | q 0/人",
            "abc          | 人   | ✗ “abc”不是数。 → 以“人”计的数，例如 1,234.5",
            "12人         | 万元 | ✗ “人”不能换算为“万元”。 → 以“万元”计的数，例如 1,234.5",
            "满意         |      | t 满意",
            "=1+1         | 人   | ✗ “=1+1”不是数。 → 以“人”计的数，例如 1,234.5" })
    void valuesAreReadInTheUnitThatIsAskedForOrRefusedWithTheReason(String typed, String asked, String expected) {
        assertEquals(expected.replace('/', '|'), said(text.value(typed, unit(asked))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "≥90%       | %    | >=/90/%",
            "不低于 90  | %    | >=/90/%",
            "80%以上    | %    | >=/80/%",
            "=100%      | %    | =/100/%",
            "55.5万人   | 人   | ?/55.5/万人",
            "138,000    | 人   | ?/138000/人",
            "70%–100%   | %    | ../70/100/%",
            "70-100     | %    | ../70/100/%",
            "逐年提高   |      | t/逐年提高",
            "2019年底前完成 |  | t/2019年底前完成",
            "''         | %    | empty",
            "≥9x        | %    | ✗ “≥9x”有比较符而没有数。 → 目标值，例如 ≥90%、55.5%、70–100%，或文字",
            "100%–70%   | %    | ✗ “100%–70%”不是以此单位计的区间。 → 目标值，例如 ≥90%、55.5%、70–100%，或文字",
            "≥5万元     | 人   | ✗ “万元”不能换算为“人”。 → 目标值，例如 ≥90人、55.5人、70–100人，或文字" })
    void targetsAreReadAsPeopleWriteThem(String typed, String unit, String expected) {
        assertEquals(expected.replace('/', '|'), said(text.target(typed, unit(unit))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "0|0", "5|5", "4.5分|4.5", "5.1|✗ 5.1 不在 0 到 5 之间。 → 0 到 5 的分数", "-1|✗ -1 不在 0 到 5 之间。 → 0 到 5 的分数",
            "''|✗ 没有数。 → 0 到 5 的分数", "很多|✗ “很多”不是数。 → 0 到 5 的分数" })
    void pointsLieBetweenZeroAndTheMost(String typed, String expected) {
        assertEquals(expected, said(text.points(typed, new BigDecimal("5"))));
    }
}
