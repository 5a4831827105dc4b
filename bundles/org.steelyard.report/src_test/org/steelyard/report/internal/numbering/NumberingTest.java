package org.steelyard.report.internal.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.evaluation.NumberingStyle;

class NumberingTest {

    @Nested
    class Numerals {

        @ParameterizedTest
        @CsvSource({"0,零", "1,一", "10,十", "11,十一", "20,二十", "21,二十一", "100,一百", "101,一百零一", "110,一百一十", "119,一百一十九", "1000,一千",
            "1001,一千零一", "1010,一千零一十", "9999,九千九百九十九"})
        void areThoseOfTheLanguage(int number, String numeral) {
            assertEquals(numeral, ChineseNumerals.of(number));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 10_000})
        void endAtFourDigits(int number) {
            assertThrows(IllegalArgumentException.class, () -> ChineseNumerals.of(number));
        }
    }

    @Nested
    class Circles {

        @ParameterizedTest
        @CsvSource({"1,①", "20,⑳", "21,㉑", "35,㉟", "36,㊱", "50,㊿", "51,(51)"})
        void goOnBeyondTwenty(int number, String label) {
            assertEquals(label, Numbering.circled(number));
        }
    }

    @Test
    void eachStyleCountsForItself() {
        Numbering numbering = Numbering.top();
        assertEquals("一、", numbering.next(NumberingStyle.CN_UPPER).label());
        assertEquals("（1）", numbering.next(NumberingStyle.PAREN).label());
        assertEquals("二、", numbering.next(NumberingStyle.CN_UPPER).label());
    }

    @Test
    void whatHasNoNumberDoesNotCount() {
        Numbering numbering = Numbering.top();
        assertEquals("", numbering.next(NumberingStyle.NONE).label());
        assertEquals("1. ", numbering.next(NumberingStyle.DECIMAL).label());
    }

    @Test
    void decimalNumbersContinueThroughLevelsWithoutOne() {
        Numbering.Number two = Numbering.top().next(NumberingStyle.DECIMAL);
        Numbering.Number below = two.below().next(NumberingStyle.NONE);
        assertEquals("1.1 ", below.below().next(NumberingStyle.DECIMAL).label());
    }

    @Test
    void decimalNumbersBelowAnotherStyleStartAgain() {
        Numbering.Number one = Numbering.top().next(NumberingStyle.CN_UPPER);
        assertEquals("1. ", one.below().next(NumberingStyle.DECIMAL).label());
    }
}
