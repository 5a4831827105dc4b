package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.document.Grid;

class PeriodTest {

    private static Imported figures(Grid... grids) {
        return Imported.by(Tables.FIGURES).years("2018", "2019").file("a.xlsx", grids);
    }

    @Test
    void yearsInHeadingsMakeColumnsOfTheirOwn() {
        Imported imported = figures(Grids.sheet("", "业务情况", "项目|2018年|2019年|备注", "参保人数|4|5|", "享受待遇人数|2|3|"));
        assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.insured@2019#全市 = 5|人",
                "figure.served@2018#全市 = 2|人", "figure.served@2019#全市 = 3|人"), imported.claims());
    }

    @Test
    void yearsAboveHeadingsDoTheSame() {
        Grid grid = Grids.merged(Grids.sheet("", "业务情况", "项目|2018年||2019年", "|人数|增幅|人数|增幅", "参保人数|4|1|5|2"),
                new int[] { 1, 0, 2, 0 }, new int[] { 1, 1, 1, 2 }, new int[] { 1, 3, 1, 4 });
        assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.insured@2019#全市 = 5|人"), figures(grid).claims());
    }

    @Test
    void headingsOfSeveralYearsOutrankATitle() {
        String mapping = Tables.FIGURES.replace("scope=\"全市\">", "scope=\"全市\"><periodFrom>title</periodFrom><periodFrom>header</periodFrom>");
        for (String title : List.of("2018—2019年业务情况表", "2019年业务情况表")) {
            assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.insured@2019#全市 = 5|人"), Imported.by(mapping)
                    .file("a.xlsx", Grids.sheet("", title, "项目|2018年|2019年", "参保人数|4|5")).claims());
        }
    }

    @Test
    void tablesOfSeveralYearsMayStandBelowEachOther() {
        Imported imported = figures(Grids.sheet("", "2018年业务情况表", "单位：人", "项目|人数", "参保人数|4", "注：年末数", "", "2019年业务情况表",
                "单位：万人", "项目|人数", "参保人数|5", "享受待遇人数|3"));
        assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.insured@2019#全市 = 5|万人", "figure.served@2019#全市 = 3|万人"),
                imported.claims());
        assertEquals(2, imported.result().files().get(0).tables().size());
    }

    @Test
    void tablesOfSeveralYearsMayStandBesideEachOther() {
        Imported imported = figures(Grids.sheet("", "2018年业务情况表|||2019年业务情况表|", "项目|人数||项目|人数", "参保人数|4||参保人数|5",
                "享受待遇人数|2||享受待遇人数|3"));
        assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.served@2018#全市 = 2|人",
                "figure.insured@2019#全市 = 5|人", "figure.served@2019#全市 = 3|人"), imported.claims());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void sheetsMayBeYears() {
        Imported imported = figures(Grids.sheet("2018", "业务情况", "项目|人数", "参保人数|4"),
                Grids.sheet("2019年度", "业务情况", "项目|人数", "参保人数|5"));
        assertEquals(List.of("figure.insured@2018#全市 = 4|人", "figure.insured@2019#全市 = 5|人"), imported.claims());
    }

    @Nested
    class Clues {
        private static final String MAPPING = """
                <tables key="t" name="情况" layout="rows" unit="人"><titles>情况表</titles>%s
                  <columns key="item" role="label"><headers>项目</headers></columns>
                  <columns key="year" role="period" required="false"><headers>年度</headers></columns>
                  <columns key="n" role="value" address="n@{year}"><headers>人数</headers></columns>
                </tables>""";

        private static Imported read(String clues, String file, String sheet, String title, String heading) {
            return Imported.by(MAPPING.formatted(clues)).file(file, Grids.sheet(sheet, title, "项目|" + heading, "甲|7"));
        }

        @ParameterizedTest
        @CsvSource({ "title header, 2019", "header title, 2018", "sheet file, 2020", "file sheet, 2017", "fixed, 2019", "column sheet, 2020" })
        void theyAreTriedInTheOrderOfTheMapping(String clues, String year) {
            StringBuilder from = new StringBuilder();
            for (String clue : clues.split(" ")) {
                from.append("<periodFrom>").append(clue).append("</periodFrom>");
            }
            Imported imported = Imported.by(MAPPING.formatted(from).replace("unit=\"人\"", "unit=\"人\" period=\"{year}\""))
                    .years("2017", "2018", "2020", "2019").file("2017年.xlsx", Grids.sheet("2020", "2019年情况表", "项目|2018年人数", "甲|7"));
            assertEquals(List.of("n@" + year + " = 7|人"), imported.claims());
        }

        @Test
        void aColumnOfPeriodsCounts() {
            Imported imported = Imported.by(MAPPING.formatted("<periodFrom>column</periodFrom>")).file("a.xlsx",
                    Grids.sheet("", "情况表", "项目|年度|人数", "甲|2018年|6", "甲|2019|7"));
            assertEquals(List.of("n@2018 = 6|人", "n@2019 = 7|人"), imported.claims());
        }

        @Test
        void withoutAnyClueNothingIsClaimed() {
            Imported imported = read("<periodFrom>title</periodFrom>", "2019.xlsx", "2019", "情况表", "人数");
            assertEquals(List.of(), imported.claims());
            assertEquals(List.of("period-unknown"), imported.codes());
        }

        @Test
        void theDayOfFillingInIsNoClue() {
            Imported imported = Imported.by(MAPPING.formatted("<periodFrom>title</periodFrom>")).file("a.xlsx",
                    Grids.sheet("", "情况表", "填报日期：2020年3月5日", "项目|人数", "甲|7"));
            assertEquals(List.of("period-unknown"), imported.codes());
        }

        @Test
        void theDayOfCountingIsOne() {
            Imported imported = Imported.by(MAPPING.formatted("<periodFrom>title</periodFrom>")).file("a.xlsx",
                    Grids.sheet("", "情况表", "截至2019年12月31日", "项目|人数", "甲|7"));
            assertEquals(List.of("n@2019 = 7|人"), imported.claims());
        }

        @Test
        void twoYearsInOneTitleAreNoClue() {
            assertEquals(List.of("period-unknown"),
                    read("<periodFrom>title</periodFrom>", "a.xlsx", "", "2018—2019年情况表", "人数").codes());
        }
    }

    @Test
    void theYearBeforeCanBeAddressed() {
        String mapping = Tables.FIGURES.replace("figure.{row}@{year}", "figure.{row}@{year-1}");
        assertEquals("5|人", Imported.by(mapping).file("a.xlsx", Grids.sheet("", "2019年业务情况表", "项目|人数", "参保人数|5"))
                .value("figure.insured@2018#全市"));
    }

    @ParameterizedTest
    @CsvSource({ "2016, 1", "2017, 0", "2019, 0", "2020, 0", "2021, 1" })
    void aYearThatIsNotTheEvaluationsIsToldAndImported(String year, int problems) {
        Imported imported = figures(Grids.sheet("", year + "年业务情况表", "项目|人数", "参保人数|5"));
        assertEquals(problems, imported.problems("year-unexpected").size());
        assertEquals(List.of("figure.insured@" + year + "#全市 = 5|人"), imported.claims());
    }

    @Test
    void yearsAreReadInEveryNotation() {
        assertEquals(List.of("2019"), Years.in("二〇一九年"));
        assertEquals(List.of("2019"), Years.in("表20191231"));
        assertEquals(List.of("2018", "2019"), Years.in("2018—2019年"));
        assertEquals(List.of("2019"), Years.in("财社〔2018〕119号 2019年"));
        assertEquals(List.of(), Years.in("A12019B"));
    }
}
