package org.steelyard.report.internal.fill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;

class FigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"61468.784801|2|false|61,468.78", "0.005|2|false|0.01", "-179288689.93|2|false|-179,288,689.93", "28.0|0|false|28",
        "1.17095|2|true|117.10%", "0.51695|2|true|51.70%", "0.6803|1|true|68.0%", "0.395|0|true|40%"})
    void isPrintedHalfUpWithSeparators(BigDecimal value, int decimals, boolean percent, String text) {
        assertEquals(text, new Figure(value, decimals, percent).text());
    }

    @Test
    void itsValueIsWhatIsPrinted() {
        assertEquals(new BigDecimal("0.517"), new Figure(new BigDecimal("0.51695"), 1, true).value());
    }

    @ParameterizedTest
    @CsvSource({"28.0,28", "13.50,13.5", "100,100", "0.0,0"})
    void pointsHaveNoTrailingZeros(BigDecimal points, String plain) {
        assertEquals(plain, Figure.plain(points).toPlainString());
    }

    @Test
    void changesItsUnitWhenItCan() {
        Figure yuan = Facts.figure(Quantity.of("614687848.01", "元"));
        assertEquals("61,468.784801", yuan.in(Unit.TEN_THOUSAND_YUAN).text());
        assertEquals("614,687,848.01", yuan.in(Unit.PERSONS).text());
        assertEquals("68%", Figure.of(new BigDecimal("0.68")).in(Unit.PERCENT).text());
    }
}
