package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

class ChecksTest {

    private static Imported fund(String... rows) {
        String[] all = new String[rows.length + 3];
        all[0] = "2019年工伤保险基金收支表";
        all[1] = "单位：元";
        all[2] = "项目|金额|项目|金额";
        System.arraycopy(rows, 0, all, 3, rows.length);
        return Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("表", all));
    }

    @Test
    void aSumThatIsRightIsNotMentioned() {
        assertEquals(List.of(), fund("工伤保险费收入|10|工伤保险待遇支出|1", "其他收入|2||", "上年结余|3|| ", "总计|15|总计|15").codes());
    }

    @Test
    void aSumThatIsWrongIsToldAndImported() {
        Imported imported = fund("工伤保险费收入|10|工伤保险待遇支出|1", "其他收入|2||", "上年结余|3||", "总计|1,005|总计|1,005");
        Problem problem = imported.problem("check-differs");
        assertEquals(Severity.WARNING, problem.severity());
        assertTrue(problem.message().contains("1,005") && problem.message().contains("15") && problem.message().contains("990 元"),
                problem.message());
        assertTrue(problem.message().contains("B7, B4, B5, B6"), problem.message());
        assertEquals("1005|元", imported.value("fund.in.total@2019#全市"));
    }

    @Test
    void aDifferenceThatNineDividesMayBeATransposition() {
        assertTrue(fund("工伤保险费收入|54|工伤保险待遇支出|1", "总计|45|总计|45").problem("check-differs").message().contains("9"));
        assertFalse(fund("工伤保险费收入|54|工伤保险待遇支出|1", "总计|50|总计|50").problem("check-differs").message().contains("9"));
    }

    @Test
    void aBlankAddsNothingAndStaysABlank() {
        Imported imported = fund("工伤保险费收入|10|工伤保险待遇支出|1", "其他收入|||", "总计|10|总计|10");
        assertEquals(List.of(), imported.codes());
        assertEquals("-", imported.value("fund.other@2019#全市"));
    }

    @Test
    void whatCouldNotBeReadIsNotTakenForNothing() {
        Imported imported = fund("工伤保险费收入|10|工伤保险待遇支出|1", "其他收入|待定||", "总计|12|总计|12");
        assertEquals(List.of("text-in-number", "check-skipped"), imported.codes());
        Problem skipped = imported.problem("check-skipped");
        assertEquals("B5", skipped.location().cell());
        assertTrue(skipped.message().contains("B5 “待定”"), skipped.message());
    }

    @Test
    void aRowThatIsNotKnownMayBeTheOneThatIsMissing() {
        Imported imported = fund("工伤保险费收入|10|工伤保险待遇支出|1", "别的收入|2||", "总计|12|总计|12");
        assertEquals(List.of("row-unknown", "check-skipped"), imported.codes());
        assertTrue(imported.problem("check-skipped").message().contains("A5 “别的收入”"), imported.problem("check-skipped").message());
    }

    @Test
    void aRowThatIsNotKnownHindersNoCheckThatHasAllItsRows() {
        assertEquals(List.of("row-unknown", "check-differs"), fund("工伤保险费收入|10|工伤保险待遇支出|1", "其他收入|2||", "上年结余|3||", "别的收入|2||", "总计|16|总计|16").codes());
    }

    @Test
    void aTableOfWhichNothingCouldBeReadSaysNothingOfItsChecks() {
        assertFalse(fund("工伤保险费收入|甲|工伤保险待遇支出|乙", "其他收入|丙||", "总计|丁|总计|戊").codes().contains("check-skipped"));
    }

    @Test
    void aCheckOfWhichOnlyOneSideWasReadDoesNotRun() {
        assertEquals(List.of(), fund("工伤保险费收入|10|工伤保险待遇支出|1").codes());
    }

    @Test
    void differentMultiplesOfOneUnitAddUp() {
        assertEquals(List.of(), fund("工伤保险费收入|1万元|工伤保险待遇支出|1", "其他收入|5||", "总计|10,005|总计|10005").codes());
    }

    @Nested
    class OverColumns {
        private static final String COLUMNS = """
                <tables key="t" name="台账" layout="rows" unit="人"><titles>台账</titles>
                  <columns key="item" role="label"><headers>项目</headers></columns>
                  <columns key="men" role="value" address="men.{row}"><headers>男</headers></columns>
                  <columns key="women" role="value" address="women.{row}"><headers>女</headers></columns>
                  <columns key="all" role="value"><headers>人数</headers></columns>
                  <checks key="sum" name="合计" left="all" right="men + women" tolerance="1"/>
                </tables>""";

        @Test
        void eachRowIsChecked() {
            Imported imported = Imported.by(COLUMNS).file("a.xlsx",
                    Grids.sheet("", "台账", "项目|男|女|人数", "城镇|1|2|3", "乡村|1|2|4", "其他|1|2|5"));
            assertEquals(1, imported.problems("check-differs").size());
            assertEquals("D5", imported.problem("check-differs").location().cell());
        }

        @Test
        void aCheckOfManyRowsThatCouldNotBeMadeIsToldOnceWithItsCells() {
            Imported imported = Imported.by(COLUMNS).file("a.xlsx",
                    Grids.sheet("", "台账", "项目|男|女|人数", "城镇|1|待报|3", "乡村|缺|2|4", "其他|1|2|5"));
            assertTrue(imported.problem("check-skipped").message().contains("C3 “待报”、B4 “缺”"), imported.problem("check-skipped").message());
            assertEquals("D5", imported.problem("check-differs").location().cell());
        }

        @Test
        void aColumnWithoutAddressIsReadForChecksOnly() {
            assertEquals(List.of("men.城镇 = 1|人", "women.城镇 = 2|人"),
                    Imported.by(COLUMNS).file("a.xlsx", Grids.sheet("", "台账", "项目|男|女|人数", "城镇|1|2|3")).claims());
        }
    }

    @Test
    void aCheckThatCannotBeReadIsAFaultOfTheMapping() {
        String mapping = Tables.FUND.replace("right=\"out.total\"", "right=\"out.total +\"");
        Imported imported = Imported.by(mapping).file("a.xlsx", Grids.sheet("", "2019年工伤保险基金收支表", "单位：元", "项目|金额|项目|金额",
                "工伤保险费收入|10|工伤保险待遇支出|1", "总计|10|总计|10"));
        assertEquals(List.of("check-failed"), imported.codes());
    }

    @Nested
    class TotalRows {
        private static Imported districts(String... rows) {
            String[] all = new String[rows.length + 2];
            all[0] = "2019年参保情况表";
            all[1] = "区|类别|许可数|参保数";
            System.arraycopy(rows, 0, all, 2, rows.length);
            return Imported.by(Tables.DISTRICTS).file("a.xlsx", Grids.sheet("", all));
        }

        @Test
        void rightOnesAreNotMentioned() {
            assertEquals(List.of(), districts("甲|一|1|1", "|二|2|2", "|小计|3|3", "乙|一|4|4", "|小计|4|4", "合计||7|7").codes());
        }

        @Test
        void wrongOnesAreToldWithTheirCell() {
            Imported imported = districts("甲|一|1|1", "|二|2|2", "|小计|3|30", "合计||3|3");
            assertEquals("D5", imported.problem("total-differs").location().cell());
            assertTrue(imported.problem("total-differs").message().contains("27"));
        }

        @Test
        void sumsWithADetailThatCouldNotBeReadAreLeftAlone() {
            Imported imported = districts("甲|一|待定|1", "|二|2|2", "|小计|3|3", "乙|一|4|4", "|小计|4|4", "合计||7|7");
            assertEquals(List.of("text-in-number", "check-skipped", "check-skipped"), imported.codes());
            assertEquals(List.of("C3", "C3"), imported.problems("check-skipped").stream().map(p -> p.location().cell()).toList());
        }

        @Test
        void averagesAndSharesAreNotSummedUp() {
            String mapping = Tables.DISTRICTS.replace("unit=\"个\"", "unit=\"%\"");
            assertEquals(List.of(), Imported.by(mapping).file("a.xlsx",
                    Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数", "甲|一|10|10", "乙|一|20|20", "合计||15|15")).codes());
        }
    }
}
