package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.document.Grid;
import org.steelyard.model.problem.Problem;

class HeadingsTest {

    private static Imported districts(Grid grid) {
        return Imported.by(Tables.DISTRICTS).districts("江夏区", "新洲区").file("a.xlsx", grid);
    }

    private static final List<String> BOTH = List.of("permits@2019#江夏区 = 10|个", "insured@2019#江夏区 = 8|个",
            "permits@2019#新洲区 = 5|个", "insured@2019#新洲区 = 4|个");

    @Test
    void headingsOfTwoRowsAreJoinedToPaths() {
        Grid grid = Grids.merged(Grids.sheet("", "2019年参保情况表", "地区|许可||参保|", "|项目数|面积|项目数|人数",
                "江夏区|10|100|8|80", "新洲区|5|50|4|40"), new int[] { 1, 0, 2, 0 }, new int[] { 1, 1, 1, 2 }, new int[] { 1, 3, 1, 4 });
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void parentHeadingsNeedNotBeMerged() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "地区|许可||参保|", "|项目数|面积|项目数|人数", "江夏区|10|100|8|80",
                "新洲区|5|50|4|40");
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void aLevelBetweenParentAndChildIsNoHindrance() {
        Grid grid = Grids.merged(Grids.sheet("", "2019年参保情况表", "地区|许可|参保", "|住建|人社", "|项目数|项目数", "江夏区|10|8",
                "新洲区|5|4"), new int[] { 1, 0, 3, 0 });
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void headingsBrokenOverRowsAreOne() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "地区|许可|参保", "|数|数", "江夏区|10|8", "新洲区|5|4");
        assertEquals(BOTH, districts(grid).claims());
    }

    @ParameterizedTest
    @CsvSource({ "许可数", "许 可 数", "许可数（个）", "２０１９年许可数", "2019年度许可数", "许可数(单位：个)", "'许可\n数'" })
    void aHeadingIsKnownHoweverItIsWritten(String heading) {
        Grid grid = Grids.sheet("", "2019年参保情况表", "区|" + heading + "|参保数", "江夏区|10|8", "新洲区|5|4");
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void linesBetweenTitleAndHeadingsAreSkipped() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "填报单位：住建局|填报日期：2020年1月5日", "", "附：口径说明", "区|许可数|参保数", "江夏区|10|8",
                "新洲区|5|4");
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void rowsOfColumnNumbersAreNoData() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "甲|1|2", "江夏区|10|8", "新洲区|5|4");
        assertEquals(BOTH, districts(grid).claims());
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "参保数|区|许可数", "8|江夏区|10", "4|新洲区|5");
        assertEquals(BOTH.stream().sorted().toList(), districts(grid).claims().stream().sorted().toList());
    }

    @Test
    void headingsRepeatedOnANewPageAreNoData() {
        Grid grid = Grids.sheet("", "2019年参保情况表", "区|许可数|参保数", "江夏区|10|8", "", "区|许可数|参保数", "新洲区|5|4");
        Imported imported = districts(grid);
        assertEquals(BOTH, imported.claims());
        assertEquals(List.of(), imported.codes());
    }

    @Nested
    class Odd {
        @Test
        void unknownColumnsAreToldAndIgnored() {
            Grid grid = Grids.sheet("", "2019年参保情况表", "区|许可数|造价（万元）|参保数", "江夏区|10|7|8", "新洲区|5|7|4");
            Imported imported = districts(grid);
            assertEquals(BOTH, imported.claims());
            assertEquals(List.of("columns-unknown"), imported.codes());
            assertTrue(imported.problem("columns-unknown").message().contains("造价（万元）"));
        }

        @Test
        void aMissingColumnIsNamedWithWhatWasSeen() {
            Imported imported = districts(Grids.sheet("一季度", "2019年参保情况表", "区|许可数|承保数", "江夏区|10|8"));
            assertEquals(List.of(), imported.claims());
            Problem problem = imported.problem("columns-missing");
            assertTrue(problem.message().contains("承保数") && problem.expected().contains("参保数"), problem.toString());
            assertEquals("一季度", problem.location().sheet());
        }

        @Test
        void twoColumnsUnderOneHeadingAreNeverGuessedBetween() {
            Imported imported = districts(Grids.sheet("", "2019年参保情况表", "区|许可数|参保数|参保数", "江夏区|10|8|9"));
            assertEquals(List.of("permits@2019#江夏区 = 10|个"), imported.claims());
            assertEquals("参保数", imported.problem("column-ambiguous").location().value());
        }

        @Test
        void ofTwoColumnsTheFullPathDecides() {
            String mapping = Tables.DISTRICTS.replace("<headers>参保数</headers>", "<headers>项目数</headers>");
            Grid grid = Grids.merged(Grids.sheet("", "2019年参保情况表", "地区|许可数|延续|参保", "||项目数|项目数", "江夏区|10|3|8",
                    "新洲区|5|1|4"), new int[] { 1, 0, 2, 0 }, new int[] { 1, 1, 2, 1 });
            assertEquals(BOTH, Imported.by(mapping).districts("江夏区", "新洲区").file("a.xlsx", grid).claims());
        }

        @Test
        void headingsTooFarBelowTheTitleAreNotFound() {
            String[] rows = new String[HeaderMatcher.SEARCH + 5];
            java.util.Arrays.fill(rows, "x|y");
            rows[0] = "2019年参保情况表";
            rows[HeaderMatcher.SEARCH + 2] = "区|许可数|参保数";
            rows[HeaderMatcher.SEARCH + 3] = "江夏区|10|8";
            assertEquals(List.of("no-table"), districts(Grids.sheet("", rows)).codes());
        }
    }

    @Test
    void anIgnoredColumnIsNotMentioned() {
        String mapping = Tables.DISTRICTS.replace("</tables>",
                "<columns key=\"x\" role=\"ignored\"><headers>造价</headers></columns></tables>");
        Imported imported = Imported.by(mapping).districts("江夏区").file("a.xlsx",
                Grids.sheet("", "2019年参保情况表", "区|许可数|造价|参保数", "江夏区|10|7|8"));
        assertEquals(2, imported.claims().size());
        assertEquals(List.of(), imported.codes());
    }
}
