package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.model.value.Place;

class FundStatementTest {

    private static Imported read(String... rows) {
        return Imported.by(Tables.FUND).file("决算.xlsx", Grids.sheet("表一", rows));
    }

    @Test
    void bothSidesAreRead() {
        Imported imported = read(Tables.FUND_ROWS);
        assertEquals("409047622.89|元", imported.value("fund.premium@2019#全市"));
        assertEquals("246245606.30|元", imported.value("fund.benefit.medical@2019#全市"));
        assertEquals(10, imported.claims().size());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void oneLabelOnBothSidesBelongsToItsSide() {
        Imported imported = read(Tables.FUND_ROWS);
        assertEquals("296456811.98|元", imported.value("fund.opening.reserve@2019#全市"));
        assertEquals("306732224.39|元", imported.value("fund.closing.reserve@2019#全市"));
    }

    @Test
    void aClaimKeepsPlaceRawTextLabelsAndCompanions() {
        ImportedClaim claim = read(Tables.FUND_ROWS).claim("fund.benefit.medical@2019#全市").orElseThrow();
        assertEquals("表一!D5", claim.place().locator().text());
        assertEquals("决算.xlsx", claim.place().file());
        assertEquals("246,245,606.30", claim.raw());
        assertEquals("其中：医疗待遇支出 · 2019年支出数", claim.label());
        assertEquals("", claim.recipe());
        assertEquals("医疗待遇支出", claim.notes().get("name"));
        assertEquals("out", claim.notes().get("side"));
        assertEquals("true", claim.notes().get("ofWhich"));
        assertEquals("benefit", claim.notes().get("parent"));
        assertEquals("社决08表", claim.notes().get("tableNo"));
        assertEquals("2019年工伤保险基金收支表", claim.notes().get("title"));
        assertEquals("元", claim.notes().get("unit"));
    }

    @Test
    void theOrdinalIsKeptApart() {
        assertEquals("一", read(Tables.FUND_ROWS).claim("fund.premium@2019#全市").orElseThrow().notes().get("ordinal"));
    }

    @Test
    void theTableIsNamedWithTitleSheetRangeAndUnit() {
        assertEquals(List.of(new TableRead("fund", "2019年工伤保险基金收支表", "表一", "A3:D9", "元")),
                read(Tables.FUND_ROWS).result().files().get(0).tables());
    }

    @Test
    void anExtraColumnBetweenTheSidesChangesNothing() {
        Imported imported = read("2019年工伤保险基金收支表", "单位：元", "项目|行次|金额|项目|行次|金额",
                "工伤保险费收入|1|10.00|工伤保险待遇支出|12|20.00");
        assertEquals(List.of("fund.premium@2019#全市 = 10.00|元", "fund.benefit@2019#全市 = 20.00|元"), imported.claims());
        assertTrue(imported.problem("columns-unknown").message().contains("行次"));
    }

    @Nested
    class Blanks {
        @Test
        void aBlankIsClaimedAsBlankAndIsNotZero() {
            Imported imported = read("2019年工伤保险基金收支表", "单位：元", "项目|金额|项目|金额",
                    "工伤保险费收入|0|工伤保险待遇支出|—", "其他收入||年末滚存结余|/");
            assertEquals("0|元", imported.value("fund.premium@2019#全市"));
            assertEquals("-", imported.value("fund.benefit@2019#全市"));
            assertEquals("-", imported.value("fund.other@2019#全市"));
            assertEquals("-", imported.value("fund.closing@2019#全市"));
            assertEquals(List.of(), imported.codes());
        }

        @Test
        void aBlankHasItsPlaceToo() {
            ImportedClaim claim = read("2019年工伤保险基金收支表", "单位：元", "项目|金额|项目|金额", "工伤保险费收入|1|工伤保险待遇支出|2",
                    "其他收入|||").claim("fund.other@2019#全市").orElseThrow();
            assertEquals(new Place.Cell("表一", 4, 1), claim.place().locator());
            assertEquals("", claim.raw());
        }

        @Test
        void blanksAreLeftOutWhereTheMappingSaysSo() {
            Imported imported = Imported.by(Tables.FUND.replace("scope=\"全市\"", "scope=\"全市\" blanks=\"skip\"")).file("a.xlsx",
                    Grids.sheet("", "2019年工伤保险基金收支表", "单位：元", "项目|金额|项目|金额", "工伤保险费收入|1|工伤保险待遇支出|"));
            assertEquals(List.of("fund.premium@2019#全市 = 1|元"), imported.claims());
        }
    }

    @Test
    void aNegativeBalanceIsReadInEveryNotation() {
        for (String text : List.of("-179,288,689.93", "（179,288,689.93）", "△179288689.93", "－１７９，２８８，６８９．９３")) {
            assertEquals("-179288689.93|元", read("2019年工伤保险基金收支表", "单位：元", "项目|金额|项目|金额",
                    "工伤保险费收入|1|工伤保险待遇支出|1", "||年末滚存结余|" + text).value("fund.closing@2019#全市"), text);
        }
    }

    @Test
    void nothingIsSaidOfATableThatIsInOrder() {
        assertFalse(read(Tables.FUND_ROWS).result().problems().stream().anyMatch(p -> true));
    }
}
