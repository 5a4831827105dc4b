package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.document.Grid;

class ScopeTest {

    private static Imported imported() {
        return Imported.by(Tables.DISTRICTS).districts("江夏区", "新洲区", "经开区（含汉南）");
    }

    @Test
    void aDistrictNamedOnceStandsForItsBlock() {
        Imported imported = imported().file("a.xlsx", Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数", "江夏区|房建|10|8",
                "|市政|3|2", "新洲区|房建|5|4", "|市政|1|1"));
        assertEquals("3|个", imported.value("permits.市政@2019#江夏区"));
        assertEquals("1|个", imported.value("insured.市政@2019#新洲区"));
        assertEquals(8, imported.claims().size());
    }

    @Test
    void aDistrictMergedOverItsBlockStandsForItToo() {
        String mapping = Tables.DISTRICTS.replace(" fillDown=\"true\"", "");
        Imported imported = Imported.by(mapping).districts("江夏区").file("a.xlsx",
                Grids.merged(Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数", "江夏区|房建|10|8", "|市政|3|2"), new int[] { 2, 0, 3, 0 }));
        assertEquals("3|个", imported.value("permits.市政@2019#江夏区"));
    }

    @Test
    void aSubtotalAmongTheDetailsIsNoDetail() {
        Imported imported = imported().file("a.xlsx", Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数", "江夏区|房建|10|8",
                "|市政|3|2", "|小计|13|10", "新洲区|房建|5|4", "|小计|5|4", "合计||18|14"));
        assertEquals(6, imported.claims().size());
        assertEquals(List.of("districts-missing"), imported.codes());
    }

    private static final String BY_CLUE = """
            <tables key="t" name="参保情况" layout="rows" multiple="true" unit="个">
              <titles>参保情况</titles>
              <scopeFrom>title</scopeFrom><scopeFrom>sheet</scopeFrom><scopeFrom>file</scopeFrom>
              <columns key="kind" role="label"><headers>类别</headers></columns>
              <columns key="n" role="value" address="n.{kind}#{scope}"><headers>数量</headers></columns>
            </tables>""";

    private static Imported clue(String file, String sheet, String title) {
        return Imported.by(BY_CLUE).districts("江夏区", "新洲区", "经开区（含汉南）").file(file,
                Grids.sheet(sheet, title, "类别|数量", "房建|7"));
    }

    @ParameterizedTest
    @CsvSource({ "a.xlsx, Sheet1, 江夏区参保情况表, 江夏区", "a.xlsx, Sheet1, 武汉市江夏参保情况表, 江夏区", "a.xlsx, 新洲, 参保情况表, 新洲区",
            "参保情况（新洲区）.xlsx, Sheet1, 参保情况表, 新洲区", "新洲区.xlsx, 新洲区, 江夏区参保情况, 江夏区", "新洲区/表.xlsx, S, 参保情况, 新洲区",
            "a.xlsx, 经开区, 参保情况, 经开区（含汉南）" })
    void theScopeComesFromTheFirstClueThatNamesADistrict(String file, String sheet, String title, String district) {
        assertEquals(List.of("n.房建#" + district + " = 7|个"), clue(file, sheet, title).claims());
    }

    @Test
    void withoutAnyClueNothingIsClaimed() {
        Imported imported = clue("a.xlsx", "Sheet1", "参保情况");
        assertEquals(List.of(), imported.claims());
        assertEquals("scope-unknown", imported.codes().get(0));
    }

    @Test
    void twoDistrictsInOneTitleAreNoClue() {
        assertEquals("scope-unknown", clue("a.xlsx", "S", "江夏区、新洲区参保情况").codes().get(0));
    }

    @Test
    void missingDistrictsAreListed() {
        Imported imported = imported().file("江夏区.xlsx", Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "江夏区|1|1"));
        String message = imported.problem("districts-missing").message();
        assertTrue(message.contains("新洲区") && message.contains("经开区（含汉南）") && !message.contains("江夏区"), message);
    }

    @Test
    void nothingIsMissingWhenEveryDistrictCame() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "江夏区|1|1", "新洲区|1|1", "经开区|1|1");
        assertEquals(List.of(), imported().file("a.xlsx", grid).codes());
    }
}
