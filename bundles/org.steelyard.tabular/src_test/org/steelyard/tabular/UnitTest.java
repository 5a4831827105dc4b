package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    private static Imported fund(String title, String unitLine, String heading, String amount) {
        return Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("", title, unitLine,
                "项目|" + heading + "|项目|" + heading, "工伤保险费收入|" + amount + "|工伤保险待遇支出|" + amount));
    }

    @ParameterizedTest
    @CsvSource({ "单位：元, 元", "单位:万元, 万元", "金额单位：万元, 万元", "（单位：万元）, 万元", "单 位 ： 元, 元", "单位：人民币元, 元", "计量单位：千元, 千元",
            "编制单位：某中心|||单位：亿元, 亿元", "货币单位：元, 元", "填报单位：市人社局  金额单位：元, 元", "填报单位：市人社局    单位：万元, 万元" })
    void theUnitLineCounts(String line, String unit) {
        Imported imported = fund("2019年工伤保险基金收支表", line, "金额", "12.50");
        assertEquals("12.50|" + unit, imported.value("fund.premium@2019#全市"));
    }

    @Test
    void theUnitMayStandInTheTitle() {
        assertEquals("12.50|万元", fund("2019年工伤保险基金收支表（万元）", "", "金额", "12.50").value("fund.premium@2019#全市"));
    }

    @Test
    void theUnitMayStandInTheHeading() {
        assertEquals("12.50|万元", fund("2019年工伤保险基金收支表", "", "金额（万元）", "12.50").value("fund.premium@2019#全市"));
    }

    @Test
    void theHeadingOutranksTheUnitLine() {
        assertEquals("12.50|万元", fund("2019年工伤保险基金收支表", "单位：元", "金额（万元）", "12.50").value("fund.premium@2019#全市"));
    }

    @Test
    void theCellOutranksAll() {
        assertEquals("12.50|亿元", fund("2019年工伤保险基金收支表", "单位：元", "金额（万元）", "12.50亿元").value("fund.premium@2019#全市"));
    }

    @Test
    void aCurrencySignIsNoUnit() {
        assertEquals("1234.50|万元", fund("2019年工伤保险基金收支表", "单位：万元", "金额", "￥1,234.50").value("fund.premium@2019#全市"));
    }

    @Test
    void aTableWithoutItsUnitGivesNoNumbers() {
        Imported imported = fund("2019年工伤保险基金收支表", "", "金额", "12.50");
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("unit-missing"), imported.codes());
    }

    @Test
    void aUnitThatIsNotKnownIsNamed() {
        Imported imported = fund("2019年工伤保险基金收支表", "单位：银两", "金额", "12.50");
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("unit-unknown"), imported.codes());
        assertTrue(imported.problem("unit-unknown").message().contains("银两"));
    }

    @ParameterizedTest
    @CsvSource({ "3.2万, 32000|元", "¥3.2万, 3.2|万元", "约3.2亿, 320000000|元||~", "3.2, 3.2|万元", "¥3.2, 3.2|万元" })
    void aMultipleInTheCellIsNotMultipliedOnceMore(String amount, String value) {
        assertEquals(value, fund("2019年工伤保险基金收支表", "单位：万元", "金额", amount).value("fund.premium@2019#全市"));
    }

    @Test
    void aShareAmongAmountsIsAnErrorNotAnAmount() {
        Imported imported = fund("2019年工伤保险基金收支表", "单位：元", "金额", "50%");
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("unit-differs"), imported.codes());
    }

    @Test
    void aUnitThatCountsSomethingElseIsAnErrorOnceATable() {
        String mapping = Tables.FUND.replace("unitRequired=\"true\"", "unit=\"元\" unitRequired=\"true\"");
        Imported imported = Imported.by(mapping).file("a.xlsx", Grids.sheet("", "2019年工伤保险基金收支表", "单位：人", "项目|金额|项目|金额",
                "工伤保险费收入|1|工伤保险待遇支出|2"));
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("unit-differs"), imported.codes());
        assertTrue(imported.problem("unit-differs").message().contains("人"));
    }

    @Nested
    class MappingUnits {
        private static final String MIXED = """
                <tables key="m" name="情况" layout="rows" unit="元" scope="全市"><titles>{year}年情况表</titles>
                  <columns key="item" role="label"><headers>项目</headers></columns>
                  <columns key="unit" role="remark" required="false"><headers>计量单位</headers></columns>
                  <columns key="persons" role="value" unit="人" required="false" address="persons.{row}@{year}"><headers>人数</headers></columns>
                  <columns key="money" role="value" required="false" address="money.{row}@{year}"><headers>金额</headers></columns>
                  <columns key="rate" role="value" unit="%" required="false" address="rate.{row}@{year}"><headers>增幅</headers></columns>
                </tables>""";

        private static Imported mixed(String... rows) {
            return Imported.by(MIXED).file("a.xlsx", Grids.sheet("", rows));
        }

        @Test
        void withoutAPrintedUnitThatOfTheMappingHolds() {
            Imported imported = mixed("2019年情况表", "项目|人数|金额", "甲|3|4.50");
            assertEquals("3|人", imported.value("persons.甲@2019"));
            assertEquals("4.50|元", imported.value("money.甲@2019"));
        }

        @Test
        void aUnitLineOfMoneyLeavesPersonsAlone() {
            Imported imported = mixed("2019年情况表", "单位：万元", "项目|人数|金额", "甲|3|4.50");
            assertEquals("3|人", imported.value("persons.甲@2019"));
            assertEquals("4.50|万元", imported.value("money.甲@2019"));
        }

        @Test
        void aUnitLineMayNameTwoUnits() {
            Imported imported = mixed("2019年情况表", "单位：万人、万元", "项目|人数|金额", "甲|3|4.50");
            assertEquals("3|万人", imported.value("persons.甲@2019"));
            assertEquals("4.50|万元", imported.value("money.甲@2019"));
        }

        @Test
        void theLabelOfARowMayNameItsUnit() {
            assertEquals("4.50|万元", mixed("2019年情况表", "单位：元", "项目|金额", "甲（万元）|4.50").value("money.甲(万元)@2019"));
        }

        @Test
        void aColumnOfUnitsCounts() {
            assertEquals("4.50|亿元", mixed("2019年情况表", "单位：元", "项目|计量单位|金额", "甲|亿元|4.50").value("money.甲@2019"));
        }

        @Test
        void aShareStaysAShareInARowOfMoney() {
            Imported imported = mixed("2019年情况表", "单位：万元", "项目|金额|增幅", "甲（万元）|4.50|12.3");
            assertEquals("12.3|%", imported.value("rate.甲(万元)@2019"));
            assertEquals(List.of(), imported.codes());
        }

        @Test
        void aShareByItsHeadingNeedsNoUnitInTheMapping() {
            Imported imported = mixed("2019年情况表", "单位：万元", "项目|金额（%）", "甲|4.50");
            assertEquals("4.50|%", imported.value("money.甲@2019"));
            assertEquals(List.of(), imported.codes());
        }

        @Test
        void aRowWithAForeignUnitIsAnError() {
            Imported imported = mixed("2019年情况表", "项目|计量单位|金额", "甲|人|4.50", "乙|元|1");
            assertEquals(List.of("money.乙@2019 = 1|元"), imported.claims());
            assertEquals("C3", imported.problem("unit-differs").location().cell());
        }
    }
}
