package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.document.Grid;

class VersionsTest {

    private static Grid figures(String year, String insured, String served) {
        return Grids.sheet("表", year + "年业务情况表", "项目|人数", "参保人数|" + insured, "享受待遇人数|" + served);
    }

    private static Imported two(String insured, String served) {
        return Imported.by(Tables.FIGURES).file("初稿.xlsx", figures("2019", "5", "3")).file("定稿.xlsx",
                figures("2019", insured, served));
    }

    @Test
    void equalTablesCountOnce() {
        Imported imported = two("5", "3");
        assertEquals(2, imported.claims().size());
        assertEquals("初稿.xlsx", imported.claim("figure.insured@2019#全市").orElseThrow().place().file());
        assertEquals(List.of("table-twice"), imported.codes());
        assertEquals(List.of(), imported.result().questions());
    }

    @Test
    void equalAmountsInAnotherUnitAreEqual() {
        Imported imported = Imported.by(Tables.FIGURES).file("a.xlsx", figures("2019", "50000", "30000")).file("b.xlsx",
                Grids.sheet("表", "2019年业务情况表", "单位：万人", "项目|人数", "参保人数|5", "享受待遇人数|3.0"));
        assertEquals(List.of("table-twice"), imported.codes());
    }

    @Nested
    class Different {
        @Test
        void nothingIsClaimedUntilSomeoneDecides() {
            Imported imported = two("6", "3");
            assertEquals(List.of(), imported.claims());
            assertEquals(1, imported.result().questions().size());
        }

        @Test
        void theQuestionNamesFilesSheetsAndDifferences() {
            Question question = two("6", "3").result().questions().get(0);
            assertTrue(question.text().contains("业务情况") && question.text().contains("2019"), question.text());
            assertEquals(3, question.options().size());
            String second = question.options().get(1).text();
            assertTrue(second.contains("定稿.xlsx") && second.contains("表") && second.contains("1") && second.contains("= 6"), second);
        }

        @Test
        void theChosenVersionCounts() {
            Imported imported = two("6", "3");
            Question question = imported.result().questions().get(0);
            imported.answer(question.id(), question.options().get(1).key());
            assertEquals(List.of("figure.insured@2019#全市 = 6|人", "figure.served@2019#全市 = 3|人"), imported.claims());
            assertEquals(List.of(), imported.result().questions());
        }

        @Test
        void allVersionsMayBeKept() {
            Imported imported = two("6", "3");
            imported.answer(imported.result().questions().get(0).id(), Versions.ALL);
            assertEquals(4, imported.claims().size());
        }

        @Test
        void anAnswerNobodyOfferedDecidesNothing() {
            Imported imported = two("6", "3");
            imported.answer(imported.result().questions().get(0).id(), "x");
            assertEquals(List.of(), imported.claims());
            assertEquals(1, imported.result().questions().size());
        }

        @Test
        void theSameFilesAskTheSameQuestion() {
            assertEquals(two("6", "3").result().questions(), two("6", "3").result().questions());
        }

        @Test
        void otherYearsAndTablesAreNotHeldBack() {
            Imported imported = two("6", "3").file("去年.xlsx", figures("2018", "1", "1"));
            assertEquals(List.of("figure.insured@2018#全市 = 1|人", "figure.served@2018#全市 = 1|人"), imported.claims());
        }

        @Test
        void twoSheetsOfOneFileAreVersionsToo() {
            Imported imported = Imported.by(Tables.FIGURES).file("a.xlsx", figures("2019", "5", "3"), figures("2019", "5", "4"));
            assertEquals(1, imported.result().questions().size());
        }
    }

    @Test
    void oneFileUnderTwoNamesIsReadOnce() {
        Grid grid = figures("2019", "5", "3");
        Imported imported = Imported.by(Tables.FIGURES).document("a.xlsx", "ab12", List.of(), grid).document("副本.xlsx", "ab12",
                List.of(), grid);
        assertEquals(2, imported.claims().size());
        assertEquals(List.of("duplicate-file"), imported.codes());
        assertEquals(1, imported.result().files().size());
    }

    @Test
    void tablesOfDifferentDistrictsAreNoVersions() {
        Imported imported = Imported.by(Tables.DISTRICTS).districts("江夏区", "新洲区")
                .file("a.xlsx", Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "江夏区|1|1"))
                .file("b.xlsx", Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "新洲区|2|2"));
        assertEquals(4, imported.claims().size());
        assertEquals(List.of(), imported.codes());
    }
}
