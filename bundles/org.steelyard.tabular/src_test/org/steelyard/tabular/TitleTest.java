package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.document.Grid;
import org.steelyard.model.value.Place;

class TitleTest {

    private static final String[] BODY = { "单位：元", "项目|金额|项目|金额", "工伤保险费收入|1.50|工伤保险待遇支出|2" };

    private static String[] under(String... above) {
        String[] rows = new String[above.length + BODY.length];
        System.arraycopy(above, 0, rows, 0, above.length);
        System.arraycopy(BODY, 0, rows, above.length, BODY.length);
        return rows;
    }

    private static void isRead(Imported imported) {
        assertEquals("1.50|元", imported.value("fund.premium@2019#全市"), () -> imported.result().problems().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "2019年工伤保险基金收支表", "２０１９年工伤保险基金收支表", "2019 年 工 伤 保 险 基 金 收 支 表", "武汉市2019年度工伤保险基金收支表（社决08表）",
            "《2019年工伤保险基金收支表》", "二〇一九年工伤保险基金收支表", "附件1：2019年工伤保险基金收支表　", "2019年\n工伤保险基金收支表" })
    void aTitleIsKnownHoweverItIsWritten(String title) {
        isRead(Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("Sheet1", under(title))));
    }

    @Test
    void aTitleMayStandBelowOtherLines() {
        isRead(Imported.by(Tables.FUND).file("a.xlsx",
                Grids.sheet("Sheet1", under("附件", "", "|武汉市社会保险基金决算", "", "||2019年工伤保险基金收支表"))));
    }

    @Test
    void aTitleMayBeMergedOverTheTable() {
        isRead(Imported.by(Tables.FUND).file("a.xlsx",
                Grids.merged(Grids.sheet("Sheet1", under("2019年工伤保险基金收支表")), new int[] { 0, 0, 0, 3 })));
    }

    @Test
    void theSheetNameMayBeTheTitle() {
        isRead(Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("2019年工伤保险基金收支表", BODY)));
    }

    @Test
    void theFileNameMayBeTheTitle() {
        isRead(Imported.by(Tables.FUND).file("报送/2019年工伤保险基金收支表.csv", Grids.sheet("", BODY)));
    }

    @Test
    void aParagraphAboveATableOfADocumentMayBeTheTitle() {
        Grid grid = Grids.inDocument(Grids.sheet("", "项目|金额|项目|金额", "工伤保险费收入|1.50|工伤保险待遇支出|2"), 3,
                "收支情况如下。", "2019年工伤保险基金收支表", "单位：元");
        Imported imported = Imported.by(Tables.FUND).file("a.docx", grid);
        isRead(imported);
        assertEquals(new Place.Passage("", 3, 2, 2, 0),
                imported.claim("fund.premium@2019#全市").orElseThrow().place().locator());
    }

    @Test
    void theLongerOfTwoTitlesThatFitDecides() {
        String two = Tables.FIGURES.replace("figure.", "short.").replace("<titles>{year}年业务情况表</titles>", "")
                + Tables.FIGURES.replace("key=\"figures\"", "key=\"long\"").replace("figure.", "long.").replace(
                        "<titles>业务情况</titles>", "<titles>工伤业务情况</titles>");
        Imported imported = Imported.by(two).file("a.xlsx", Grids.sheet("", "2019年工伤业务情况表", "项目|人数", "参保人数|5"));
        assertEquals(List.of("long.insured@2019#全市 = 5|人"), imported.claims());
    }

    @Test
    void anEmptySheetIsSaidToBeEmpty() {
        assertTrue(Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("甲")).problem("no-table").message().contains("甲: （空白）"));
    }

    @Test
    void aTitleMentionedInProseIsNone() {
        Imported imported = Imported.by(Tables.FUND).file("a.xlsx",
                Grids.sheet("", under("本表依据2019年工伤保险基金收支表编制，口径见附注。")));
        assertEquals(List.of(), imported.claims());
        assertEquals(List.of("no-table"), imported.codes());
    }

    @Test
    void aListOfContentsIsNoTable() {
        Imported imported = Imported.by(Tables.FUND).file("a.xlsx",
                Grids.sheet("目录", "1|2019年工伤保险基金收支表", "2|2019年工伤保险基金预算表"), Grids.sheet("表", under("2019年工伤保险基金收支表")));
        isRead(imported);
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void sheetsMayBeRenamedAndReordered() {
        Grid fund = Grids.sheet("随便", under("2019年工伤保险基金收支表"));
        Grid figures = Grids.sheet("x", "2019年业务情况表", "项目|人数", "参保人数|5");
        Grid notes = Grids.sheet("说明", "编制说明", "无");
        List<String> one = Imported.by(Tables.FUND + Tables.FIGURES).file("a.xlsx", fund, figures, notes).claims();
        List<String> other = Imported.by(Tables.FUND + Tables.FIGURES).file("a.xlsx", notes, figures, fund).claims();
        assertEquals(one.stream().sorted().toList(), other.stream().sorted().toList());
        assertEquals(3, one.size());
    }

    @Test
    void whatIsNotFoundIsToldWithWhatWasSeen() {
        Imported imported = Imported.by(Tables.FUND + Tables.FIGURES).file("通知.xlsx",
                Grids.sheet("安排", "会议安排", "时间|地点"), Grids.sheet("名单", "单位|人数"));
        String message = imported.problem("no-table").message();
        assertTrue(message.contains("安排") && message.contains("会议安排") && message.contains("名单"), message);
        String expected = imported.problem("no-table").expected();
        assertTrue(expected.contains("工伤保险基金收支表") && expected.contains("业务情况"), expected);
    }

    @Test
    void aTableThatGoesOnUnderItsTitleIsOne() {
        for (String title : List.of("2019年业务情况表", "2019年业务情况表（续）", "2019年业务情况表 续表1")) {
            Imported imported = Imported.by(Tables.FIGURES).file("a.xlsx", Grids.sheet("", "2019年业务情况表",
                    "项目|人数", "参保人数|5", "", title, "项目|人数", "享受待遇人数|3"));
            assertEquals(2, imported.claims().size(), title);
            assertEquals(List.of(), imported.codes(), title);
            assertEquals("A2:B7", imported.result().files().get(0).tables().get(0).range());
        }
    }

    @Test
    void tablesUnderOneTitleOfDifferentDistrictsAreTwo() {
        Imported imported = Imported.by(Tables.DISTRICTS.replace("<columns key=\"district\" role=\"scope\" fillDown=\"true\">",
                "<columns key=\"district\" role=\"scope\" required=\"false\">")).districts("江夏区", "新洲区").file("a.xlsx",
                        Grids.sheet("", "2019年参保情况表", "填报单位：江夏区", "类别|许可数|参保数", "房建|1|1", "2019年参保情况表", "填报单位：新洲区", "类别|许可数|参保数",
                                "房建|2|2"));
        assertEquals("1|个", imported.value("permits.房建@2019#江夏区"));
        assertEquals("2|个", imported.value("permits.房建@2019#新洲区"));
    }

    @Test
    void notesThatRepeatATitleAreNoTable() {
        Imported imported = Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("表", under("2019年工伤保险基金收支表")),
                Grids.sheet("说明", "2019年工伤保险基金收支表编制说明", "项目|说明", "利息|按年计"));
        isRead(imported);
        assertEquals(List.of(), imported.codes());
    }
}
