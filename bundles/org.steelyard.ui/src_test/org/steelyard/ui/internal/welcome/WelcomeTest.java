package org.steelyard.ui.internal.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTest {

    @Nested
    class Years {
        @ParameterizedTest
        @CsvSource(delimiter = '|', value = { "2024|2024", "2018、2019、2020|2018 2019 2020", "2018-2020|2018 2019 2020", "2018 至 2020|2018 2019 2020",
                "2019, 2019|2019" })
        void areReadAsPeopleTypeThem(String typed, String years) {
            assertTrue(YearList.valid(typed));
            assertEquals(List.of(years.split(" ")), YearList.of(typed));
        }

        @ParameterizedTest
        @ValueSource(strings = { "", "24", "2020-2018", "二〇二四", "1899", "2000-2010", "2024年" })
        void otherTextIsNoYear(String typed) {
            assertFalse(YearList.valid(typed));
        }

        @Test
        void aSpanIsWrittenOut() {
            assertEquals("2018、2019、2020", YearList.between(2018, 2020));
            assertEquals("2024", YearList.between(2024, 2024));
        }
    }

    @Nested
    class FoldersOpenedLast {
        @Test
        void theNewestComesFirstAndEachOnce() {
            RecentFolders recent = new RecentFolders(List.of()).opened(Path.of("甲")).opened(Path.of("乙")).opened(Path.of("甲"));
            assertEquals(List.of(Path.of("甲"), Path.of("乙")), recent.folders());
        }

        @Test
        void noMoreThanTwelveAreKept() {
            RecentFolders recent = IntStream.range(0, 20).mapToObj(i -> Path.of("f" + i))
                    .reduce(new RecentFolders(List.of()), RecentFolders::opened, (a, b) -> b);
            assertEquals(12, recent.folders().size());
            assertEquals(Path.of("f19"), recent.folders().get(0));
        }

        @Test
        void theyAreReadAsTheyWereWritten() {
            RecentFolders recent = new RecentFolders(List.of(Path.of("武汉 2019"), Path.of("长沙")));
            assertEquals(recent, RecentFolders.of(recent.text()));
            assertEquals(List.of(), RecentFolders.of("").folders());
        }

        @Test
        void whatIsNoPathIsLeftOut() {
            assertEquals(List.of(Path.of("武汉")), RecentFolders.of("a\0b\n武汉").folders());
        }

        @Test
        void aForgottenOneIsGone() {
            assertEquals(List.of(), new RecentFolders(List.of(Path.of("甲"))).without(Path.of("甲")).folders());
        }
    }
}
