package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.steelyard.document.Grid;

class OtherFundTest {

    private static Grid sheet(String name, String title) {
        return Grids.sheet(name, title, "单位：元", "项目|金额|项目|金额", "工伤保险费收入|1|工伤保险待遇支出|2");
    }

    @Test
    void theTableOfAnotherFundIsToldAndNotRead() {
        Imported imported = Imported.by(Tables.FUND).file("a.xlsx", sheet("表", "2019年失业保险基金收支表"));
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("other-fund"), imported.codes());
        assertTrue(imported.problem("other-fund").message().contains("失业保险"));
    }

    @Test
    void theNameOfTheSheetOrFileGivesAnotherFundAway() {
        assertEquals(List.of("other-fund"), Imported.by(Tables.FUND).file("a.xlsx", sheet("养老保险", "2019年基金收支表")).codes());
        assertEquals(List.of("other-fund"), Imported.by(Tables.FUND).file("失业保险.xlsx", sheet("表", "2019年基金收支表")).codes());
    }

    @Test
    void aTitleThatNamesBothFundsIsNotAnotherFunds() {
        Imported imported = Imported.by(Tables.FUND).file("失业保险.xlsx", sheet("失业保险", "2019年失业保险、工伤保险基金收支表"));
        assertEquals(2, imported.claims().size());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void aGeneralTitleIsReadWhereNothingNamesAnotherFund() {
        assertEquals(2, Imported.by(Tables.FUND).file("a.xlsx", sheet("表", "2019年基金收支表")).claims().size());
    }

    @Test
    void anExcludedWordThatIsNoFundExcludesAlways() {
        Imported imported = Imported.by(Tables.FUND).file("a.xlsx", sheet("表", "2019年工伤保险基金收支表（预算）"));
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("no-table"), imported.codes());
    }
}
