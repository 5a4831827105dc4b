package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.value.Value;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20190311              | 2019-03-11
            2019.3.11             | 2019-03-11
            2019．３．１１        | 2019-03-11
            2019-3-11             | 2019-03-11
            2019-03-11            | 2019-03-11
            2019/3/11             | 2019-03-11
            2019. 3. 11           | 2019-03-11
            2019年3月11日         | 2019-03-11
            2019 年 3 月 11 日    | 2019-03-11
            2019/3/11 10:22:33    | 2019-03-11
            2019-03-11T10:22      | 2019-03-11
            2019年3月             | 2019-03
            2019.03               | 2019-03
            201903                | 2019-03
            2019年                | 2019
            2019年度              | 2019
            2019                  | 2019
            2020-02-29            | 2020-02-29
            1900.1.1              | 1900-01-01
            2199.12.31            | 2199-12-31
            """)
    void readsDatesWithTheYearFirst(String text, String iso) {
        assertEquals(Optional.of(iso), DateText.parse(text));
        assertEquals("d " + iso, new Value.Day(iso).literal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.31.2019", "3/11/2019", "2019.13.1", "2019-02-29", "20190230", "2019.3-11", "1899.12.31", "2200.1.1",
            "3月11日", "43535", "2019年3月11日前", "201913", "2019-3-11-1", "二〇一九年"})
    void rejectsWhatIsNoDateOrOpenInItsOrder(String text) {
        assertEquals(Optional.empty(), DateText.parse(text));
    }
}
