package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;

/** The main job on the shipped sample, from source files to reports. */
class DemoTest {

    @TempDir
    static Path folder;
    private static Run demo;
    private static Map<String, Object> json;

    @BeforeAll
    static void run() {
        demo = new CommandLine(folder).run("demo");
        json = JsonReader.object(new CommandLine(folder).run("demo", "other", "--json").out());
    }

    private static List<Map<String, Object>> lines() {
        return JsonReader.objects(JsonReader.inner(json.get("scorecard")).get("lines"));
    }

    @ParameterizedTest
    @CsvSource({ "A, 13.5", "A1, 7", "A1-1, 4", "A1-2, 3", "A2, 3.5", "A2-1, 2", "A2-2, 1.5", "A3, 3", "A3-1, 1.5",
            "A3-2, 1.5", "B, 15.6", "B1, 10.6", "B1-1, 2", "B1-2, 4.1", "B1-3, 4.5", "B2, 5", "B2-1, 3", "B2-2, 2",
            "C, 23.2", "C1, 13.2", "C1-1, 3", "C1-2, 0", "C1-3, 3", "C1-4, 3", "C1-5, 3", "C1-6, 1.2", "C2, 6",
            "C2-1, 3", "C2-2, 3", "C3, 4", "C3-1, 0", "C3-2, 2", "C3-3, 2", "D, 28", "D1, 16", "D1-1, 4",
            "D1-2, 6", "D1-3, 6", "D2, 12", "D2-1, 6", "D2-2, 6" })
    void scoresAsPublished(String code, String score) {
        Map<String, Object> line = lines().stream().filter(l -> l.get("code").equals(code)).findFirst().orElseThrow();
        assertEquals(0, new BigDecimal(score).compareTo(new BigDecimal(line.get("score").toString())), line.toString());
    }

    @Test
    void scoresEveryIndicator() {
        assertEquals(27, lines().stream().filter(l -> Boolean.TRUE.equals(l.get("leaf"))).count());
        assertTrue(demo.out().contains("总分 80.3 / 100，等级 良"), demo.out());
        assertEquals(0, demo.code());
    }

    @Test
    void holdsThePublishedTotalAgainstTheComputedOne() {
        assertTrue(demo.out().contains("公布得分 80.3（良），计算得分 80.3，相差 0"), demo.out());
        assertTrue(new CommandLine(folder).run("show", "other").out().contains("公布得分 80.3（良）"));
        Map<String, Object> published = JsonReader.inner(JsonReader.object(new CommandLine(folder).run("score", "other", "--json").out()).get("published"));
        assertEquals(0, new BigDecimal(published.get("difference").toString()).signum(), published.toString());
    }

    @Test
    void replacesItsOwnFolderUnlessSomebodyWorkedInIt() throws IOException {
        CommandLine line = new CommandLine(folder);
        assertEquals(0, line.run("demo", "mine").code());
        assertEquals(0, line.run("demo", "mine").code());
        Path report;
        try (Stream<Path> exports = Files.list(folder.resolve("mine/exports"))) {
            report = exports.sorted().findFirst().orElseThrow();
        }
        byte[] edited = "edited".getBytes(StandardCharsets.UTF_8);
        Files.write(report, edited);
        Run again = line.run("demo", "mine");
        assertEquals(3, again.code());
        assertTrue(again.err().contains("有过改动"), again.err());
        assertArrayEquals(edited, Files.readAllBytes(report));
    }

    @Test
    void saysWhatItWouldTakeToLeaveTheGrade() {
        assertTrue(demo.out().contains("高于“良”线 0.3 分，再失 0.4 分即为“中”"), demo.out());
    }

    @Test
    void reportsTheTwoContradictionsOfTheSources() {
        assertTrue(demo.out().contains("来源自相矛盾 2 处"), demo.out());
        assertTrue(demo.out().contains("524,937,862.86") && demo.out().contains("533,937,862.86"), demo.out());
        assertTrue(demo.out().contains("9,221") && demo.out().contains("9,211"), demo.out());
    }

    @Test
    void reportsWhatThePublishedReportStatesTwice() {
        assertTrue(demo.out().contains("“预算编制科学性 · 扣分”"), demo.out());
    }

    @Test
    void readsEverySourceFileWithoutAnError() {
        assertEquals(List.of(), JsonReader.objects(json.get("problems")).stream().filter(p -> p.get("severity").equals("error")).toList());
        assertEquals(20, JsonReader.objects(JsonReader.inner(json.get("import")).get("files")).stream().filter(f -> f.get("state").equals("new")).count());
    }

    @Test
    void endsWithThePathsOfReportsThatReadBack() throws IOException {
        List<String> last = demo.out().lines().skip(demo.out().lines().count() - 2).map(String::strip).toList();
        assertTrue(last.get(0).endsWith(".docx") && last.get(1).endsWith(".xlsx"), demo.out());
        String report = content(last.get(0), "word/document.xml");
        assertTrue(report.contains("80.3") && report.contains("待遇领取人员满意度"), "the total and the indicators stand in the report");
        String sheets = content(last.get(1), "xl/worksheets/sheet1.xml");
        assertTrue(sheets.contains("<f>") && sheets.contains("<v>80.3</v>"), "formulas, and the total as they give it");
    }

    private static String content(String file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesTheSameBytesForTheSameInput() throws IOException {
        Map<String, byte[]> first = files(folder.resolve("demo-wuhan"));
        Map<String, byte[]> second = files(folder.resolve("other"));
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
        assertTrue(first.containsKey("evaluation.xmi") && first.containsKey("scorecard.json"));
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(p -> !p.startsWith(root.resolve(".steelyard"))).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void replacesItsOwnFolderButNoOther() throws IOException {
        CommandLine line = new CommandLine(folder);
        assertEquals(0, line.run("demo", "twice").code());
        assertEquals(0, line.run("demo", "twice").code());
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("work.txt"), "years of it");
        assertEquals(3, line.run("demo", "mine").code());
        assertTrue(Files.exists(mine.resolve("work.txt")));
    }

    @Test
    void explainsAnIndicatorDownToItsCells() {
        String text = new CommandLine(folder).run("show", "other", "B1-2").out();
        assertTrue(text.contains("117.10%"), text);
        assertTrue(text.contains("社决08表!") && text.contains("4.145"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "new fresh --city wuhan", "score other", "lint other", "export other", "show other", "show other B1-2", "show other C1",
            "show other fund.final.*.total", "import other .", "show other nothing.at.all", "score nowhere" })
    void everyVerbAnswersInOneJsonDocument(String words) {
        String[] all = (words.replace(" .", " " + CommandLine.sources()) + " --json").split(" ");
        Run run = new CommandLine(folder).run(all);
        Map<String, Object> document = JsonReader.object(run.out());
        assertEquals(run.code(), ((BigDecimal) document.get("exitCode")).intValue());
        assertTrue(document.containsKey("problems"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void byTheLetterOfTheCriteriaIsAnotherReading() {
        Run run = new CommandLine(folder).run("score", "other", "--as-written");
        assertEquals(0, run.code());
        assertFalse(run.out().contains("总分 80.3"), run.out());
    }

    @Test
    void ofAnUnknownCityIsAnInputError() {
        assertEquals(3, new CommandLine(folder).run("demo", "--city", "平壤").code());
        assertFalse(Files.exists(folder.resolve("demo-平壤")));
    }

    @Test
    void speaksEnglishWhenAsked() {
        Run run = new CommandLine(folder).run(Locale.ENGLISH, "demo", "english");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Total 80.3 / 100") && run.out().contains("contradict themselves (kept as they are): 2"), run.out());
    }
}
