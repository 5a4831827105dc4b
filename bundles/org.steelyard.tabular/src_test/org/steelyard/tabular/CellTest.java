package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

class CellTest {

    private static final String KINDS = """
            <tables key="k" name="台账" layout="rows" unit="人"><titles>台账</titles>
              <columns key="item" role="label"><headers>项目</headers></columns>
              <columns key="n" role="value" required="false" address="n.{row}"><headers>数</headers></columns>
              <columns key="share" role="value" unit="%" required="false" address="share.{row}"><headers>比例</headers></columns>
              <columns key="day" role="value" kind="date" required="false" address="day.{row}"><headers>日期</headers></columns>
              <columns key="yes" role="value" kind="truth" required="false" address="yes.{row}"><headers>是否</headers></columns>
              <columns key="text" role="value" kind="text" required="false" address="text.{row}"><headers>文字</headers></columns>
            </tables>""";

    private static Imported read(String heading, String... cells) {
        String[] rows = new String[cells.length + 2];
        rows[0] = "台账";
        rows[1] = "项目|" + heading;
        for (int i = 0; i < cells.length; i++) {
            rows[i + 2] = "r" + (i + 1) + "|" + cells[i];
        }
        return Imported.by(KINDS).file("a.xlsx", Grids.sheet("表", rows));
    }

    private static Imported stored(String heading, String text, String number, Cell.Kind kind) {
        return Imported.by(KINDS).file("a.xlsx",
                Grid.of("", List.of(Cell.text(0, 0, "台账"), Cell.text(1, 0, "项目"), Cell.text(1, 1, heading), Cell.text(2, 0, "r1"),
                        new Cell(2, 1, text, number == null ? null : new BigDecimal(number), kind, ""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "１２３４５;12345", "1，234，567;1234567", "1,234,567.80;1234567.80", " 3 108 551 ;3108551",
            "\u00a042\u3000;42", "(7);-7" })
    void numbersAreReadAsTheyArePrinted(String text, String value) {
        assertEquals(value + "|人", read("数", text).value("n.r1"));
    }

    @Test
    void anApproximateNumberSaysSo() {
        assertEquals("3100000|人||~", read("数", "约3,100,000").value("n.r1"));
    }

    @ParameterizedTest
    @CsvSource({ "614687848.0100001, '614,687,848.01', 614687848.010000", "3, 3, 3", "0.1, 0.10, 0.10" })
    void storedNumbersKeepFifteenDigitsAndPrintedDecimals(String number, String text, String value) {
        assertEquals(0, new BigDecimal(value).compareTo(new BigDecimal(stored("数", text, number, Cell.Kind.NUMBER).value("n.r1").split("\\|")[0])));
    }

    @Test
    void printedDecimalsOfAStoredNumberAreKept() {
        assertEquals("0.10|人", stored("数", "0.10", "0.1", Cell.Kind.NUMBER).value("n.r1"));
    }

    @ParameterizedTest
    @CsvSource({ "0.68, 68.0%, 68.0", "0.5715, 57.15%, 57.15", "1, 100%, 100", "0.68034, 68%, 68.034" })
    void aStoredPercentageIsStatedInPercent(String number, String text, String value) {
        assertEquals(value + "|%", stored("比例", text, number, Cell.Kind.NUMBER).value("share.r1"));
    }

    @ParameterizedTest
    @CsvSource({ "20190311, 2019-03-11", "2019.3.11, 2019-03-11", "2019年3月11日, 2019-03-11", "2019-03, 2019-03", "２０１９／３／１１, 2019-03-11" })
    void datesAreReadInEveryNotation(String text, String iso) {
        assertEquals(iso, read("日期", text).value("day.r1"));
    }

    @Test
    void aDateStoredAsNumberOrDateIsRead() {
        assertEquals("2019-03-11", stored("日期", "20190311", "20190311", Cell.Kind.NUMBER).value("day.r1"));
        assertEquals("2019-03-11", stored("日期", "2019-03-11", "43535", Cell.Kind.DATE).value("day.r1"));
    }

    @ParameterizedTest
    @CsvSource({ "是, true", "√, true", "否, false", "×, false", "无, false" })
    void yesAndNoAreRead(String text, String truth) {
        assertEquals(truth, read("是否", text).value("yes.r1"));
    }

    @Test
    void textIsKeptAsItStandsEvenWhenItLooksLikeAFormula() {
        assertEquals("=1+1", read("文字", " =1+1 ").value("text.r1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-", "—", "——", "/", "－" })
    void dashesAndSlashesAreBlanks(String text) {
        Imported imported = read("数", text, "1");
        assertEquals(List.of("n.r1 = -", "n.r2 = 1|人"), imported.claims());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void allTextsWhereNumbersBelongAreToldAtOnceWithTheirCells() {
        Imported imported = read("数", "待核", "5", "见附件", "12.5.3", "3月");
        assertEquals(List.of("n.r2 = 5|人"), imported.claims());
        List<Problem> problems = imported.problems("text-in-number");
        assertEquals(List.of("B3", "B5", "B6", "B7"), problems.stream().map(p -> p.location().cell()).toList());
        assertEquals("表", problems.get(0).location().sheet());
        assertEquals("待核", problems.get(0).location().value());
        assertEquals(Severity.ERROR, problems.get(0).severity());
        assertTrue(problems.get(0).expected().length() + problems.get(0).remedy().length() > 2);
    }

    @Test
    void wrongDatesAndTruthsAreToldToo() {
        assertEquals(List.of("text-in-date"), read("日期", "去年").codes());
        assertEquals(List.of("text-in-truth"), read("是否", "也许").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = { "#DIV/0!", "#REF!", "#N/A" })
    void cellsInErrorAreToldAndNotClaimed(String error) {
        Imported imported = stored("数", error, null, Cell.Kind.ERROR);
        assertEquals(List.of(), imported.claims());
        assertEquals(error, imported.problem("cell-error").location().value());
    }

    @Test
    void aFloodOfTextsIsCut() {
        String[] cells = new String[1200];
        java.util.Arrays.fill(cells, "文");
        Imported imported = read("数", cells);
        assertEquals(1000, imported.problems("text-in-number").size());
        assertEquals(1, imported.problems("text-in-number-more").size());
    }

    @Test
    void aNegativeCountIsRemarkedOnAndClaimed() {
        Imported imported = read("数", "-3");
        assertEquals("-3|人", imported.value("n.r1"));
        assertEquals(Severity.INFO, imported.problem("negative-count").severity());
    }

    @Test
    void aShareAboveAllIsRemarkedOnAndClaimed() {
        assertEquals(List.of("over-hundred"), read("比例", "117.10", "100").codes());
    }
}
