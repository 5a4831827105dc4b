package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;

/** Two shipped cities side by side. */
class CompareTest {

    @TempDir
    static Path folder;
    private static CommandLine line;

    @BeforeAll
    static void run() {
        List<Path> hohhot = List.of("china.rubric", "hohhot.rubric", "hohhot.importer", "hohhot.exporter", "hohhot.samples").stream()
                .map(p -> CommandLine.bundles().resolve("org.steelyard.city." + p)).toList();
        line = new CommandLine(folder, CommandLine.with(CommandLine.wuhan(), hohhot.toArray(Path[]::new)));
        assertEquals(0, line.run("demo", "w", "--city", "wuhan").code());
        assertEquals(0, line.run("demo", "h", "--city", "hohhot").code());
    }

    private static String after(String text, String heading) {
        return text.substring(text.indexOf(heading)).lines().skip(1).takeWhile(l -> l.startsWith("  ")).map(l -> l.strip().replaceAll(" +", " "))
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void monthsPayableByEachDefinition() {
        String out = line.run("compare", "h", "w").out();
        assertEquals("呼和浩特 2021 全市 66.8 月\n武汉 2019 全市 40.9 月\n", after(out, "支付月数  年末滚存结余÷（本年支出合计÷12）"));
        assertEquals("武汉 2019 全市 44.2 月\n", after(out, "支付月数  年末滚存结余÷（本年支出小计÷12）"));
    }

    @Test
    void executionRatesOfDifferentDefinitionsStandApart() {
        String out = line.run("compare", "h", "w").out();
        assertEquals("武汉 2019 全市 117.10 %\n", after(out, "预算执行  基金支出小计：决算÷预算"));
        assertEquals("呼和浩特 2021 全市 153.06 %\n武汉 2019 全市 126.43 %\n", after(out, "预算执行  基金支出合计：决算÷预算"));
    }

    @Test
    void wordsAreListedAsWhatCannotBeCompared() {
        String out = line.run("compare", "h", "w").out();
        assertTrue(out.contains("不能比较的 4 项") && out.contains("“较上年度有所提升”") && out.contains("“有待提高”"), out);
    }

    @Test
    void jsonNamesTheCellBehindEachValue() {
        Map<String, Object> json = JsonReader.object(line.run("compare", "h", "w", "--json").out());
        Map<String, Object> months = JsonReader.objects(json.get("rows")).stream().filter(r -> r.get("definition").equals("total")).findFirst().orElseThrow();
        Map<String, Object> value = JsonReader.objects(months.get("values")).get(0);
        assertEquals(new BigDecimal("66.8"), value.get("value"));
        Map<String, Object> closing = JsonReader.objects(value.get("inputs")).get(0);
        assertEquals("2021年工伤保险基金预算执行情况表.xlsx", closing.get("file"));
        assertEquals("财务收付", closing.get("basis"));
        assertEquals(4, JsonReader.objects(json.get("obstacles")).size());
    }

    @Test
    void writesATableForSpreadsheets() throws IOException {
        assertEquals(0, line.run("compare", "h", "w", "--csv", "c.csv").code());
        String csv = Files.readString(folder.resolve("c.csv"));
        assertTrue(csv.startsWith("\ufeff指标,口径,") && csv.contains(",呼和浩特,2021,全市,66.8,月,"), csv);
        assertFalse(csv.contains(folder.toString()), csv);
    }

    @Test
    void changesNothing() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("h/evaluation.xmi"));
        line.run("compare", "h", "w");
        assertEquals(new String(before), Files.readString(folder.resolve("h/evaluation.xmi")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "compare", "compare h", "compare h h", "compare h ./h" })
    void oneEvaluationIsNotEnough(String words) {
        assertEquals(2, line.run(words.split(" ")).code());
    }

    @Test
    void aFolderWithoutEvaluationIsAnInputError() {
        Run run = line.run("compare", "h", "nowhere");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("nowhere"), run.err());
    }

    @Test
    void aFileThatCannotBeWrittenIsAnInputError() {
        assertEquals(3, line.run("compare", "h", "w", "--csv", "nowhere/c.csv").code());
    }

    @Test
    void speaksEnglishWhenAsked() {
        String out = line.run(Locale.ENGLISH, "compare", "h", "w").out();
        assertTrue(out.contains("Months payable  closing balance ÷ (expenditure total ÷ 12) (月, rounded half up, decimal places: 1)")
                && out.contains("What cannot be compared: 4"), out);
    }
}
