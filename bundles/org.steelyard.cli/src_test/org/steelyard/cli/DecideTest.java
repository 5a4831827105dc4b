package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;

/** The verbs by which a person decides and writes. */
class DecideTest {

    private static final String[] GROUNDS = { "--reason", "以盖章件为准", "--by", "评价组" };

    @TempDir
    private Path folder;
    private CommandLine line;

    @BeforeEach
    void makeOne() {
        line = new CommandLine(folder);
        assertEquals(0, line.run("new", "e", "--city", "wuhan").code());
    }

    private Run decide(String slot, String... action) {
        List<String> words = new ArrayList<>(List.of("decide", "e", slot));
        words.addAll(List.of(action));
        words.addAll(List.of(GROUNDS));
        return line.run(words.toArray(String[]::new));
    }

    private void importStated(int first, int second) throws IOException {
        for (int number : new int[] { first, second }) {
            Path file = folder.resolve(number + ".csv");
            Files.writeString(file, "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019," + number + "\n");
            assertEquals(0, line.run("import", "e", file.toString(), "--apply").code());
        }
    }

    @Nested
    class Adopt {

        @Test
        void takesTheNumberThatShowPrintsAndScores() throws IOException {
            importStated(200, 300);
            String shown = line.run("show", "e", "enrolment.insured@2019").out();
            assertTrue(shown.contains("· 1  200 人") && shown.contains("· 2  300 人"), shown);
            Run run = decide("enrolment.insured@2019", "--adopt", "2");
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith("enrolment.insured@2019#全市：未决定 → 300 人，已采用。"), run.out());
            String after = line.run("show", "e", "enrolment.insured@2019").out();
            assertTrue(after.contains("✓ 2  300 人") && after.contains("评价组") && after.contains("以盖章件为准"), after);
            assertTrue(Files.readString(folder.resolve("e/history/log.jsonl")).contains("\"adoption\""));
        }

        @Test
        void answersInJson() throws IOException {
            importStated(200, 300);
            Map<String, Object> json = JsonReader.object(line.run("decide", "e", "enrolment.insured@2019", "--adopt", "1", "--reason", "a", "--by", "b", "--json").out());
            assertEquals("decide enrolment.insured@2019#全市 adopt q 200|人|统计",
                    String.join(" ", (String) json.get("command"), (String) json.get("address"), (String) json.get("action"), (String) json.get("after")));
        }
    }

    @Nested
    class Enter {

        @ParameterizedTest
        @CsvSource({ "funds.arrived, 52493.79万元, 'funds.arrived@2019#全市：未决定 → 52,493.79 万元'", "judgement.B1-3.deduction, 1, 'judgement.B1-3.deduction：未决定 → 1 分'" })
        void aValueOfItsOwn(String slot, String text, String says) {
            Run run = decide(slot, "--enter", text);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith(says), run.out());
        }

        @Test
        void aJudgementIsScored() {
            assertTrue(line.run("score", "e").out().contains("“资金使用合规性”未评分"));
            decide("judgement.B1-3.deduction", "--enter", "1");
            Run run = line.run("show", "e", "B1-3");
            assertTrue(run.out().contains("得分 3 / 4") || run.out().contains("得分 4 / 5") || run.out().contains("−1  "), run.out());
            assertFalse(line.run("score", "e").out().contains("“资金使用合规性”未评分"));
        }

        @Test
        void aWordThatTheRuleDoesNotKnowIsRefusedWithThoseItKnows() {
            Run run = decide("judgement.A1-1.①.stated", "--enter", "还行");
            assertEquals(2, run.code(), run.out());
            assertTrue(run.err().contains("还行") && run.err().contains("部分符合"), run.err());
            assertEquals(0, decide("judgement.A1-1.①.stated", "--enter", "符合").code());
        }

        @Test
        void whatNobodyAsksForIsAnInputError() {
            assertEquals(3, decide("weather@2019", "--enter", "1").code());
        }
    }

    @Test
    void reviewTakesTheMarkAway() throws IOException {
        importStated(200, 200);
        Path newer = folder.resolve("neu/200.csv");
        Files.createDirectories(newer.getParent());
        Files.writeString(newer, "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,300\n");
        line.run("import", "e", newer.toString(), "--apply", "--answer", "version:200.csv=replace");
        assertTrue(line.run("show", "e", "enrolment.insured@2019").out().contains("（待复核）"));
        Run run = decide("enrolment.insured@2019", "--review");
        assertEquals("enrolment.insured@2019#全市：300 人，已复核。", run.out().lines().findFirst().orElseThrow());
        assertFalse(line.run("show", "e", "enrolment.insured@2019").out().contains("（待复核）"));
        assertEquals(3, decide("enrolment.insured@2019", "--review").code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "--adopt 1 --review", "--adopt x", "--adopt 0", "--review --where x", "--adopt" })
    void anythingButOneActionIsAUsageError(String words) {
        assertEquals(2, decide("a.b", words.isEmpty() ? new String[0] : words.split(" ")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--reason x", "--by x", "--reason x --by ''" })
    void theReasonAndThePersonAreNeeded(String words) {
        List<String> all = new ArrayList<>(List.of("decide", "e", "funds.arrived", "--enter", "1万元"));
        all.addAll(List.of(words.replace("''", " ").split(" ", words.endsWith("''") ? 4 : -1)));
        assertEquals(2, line.run(all.toArray(String[]::new)).code());
    }

    @Nested
    class Write {

        private static final byte[] TEXT = "第一段。\n\n  第二段，${total} 分。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        private Run write(byte[] text, String... more) {
            List<String> words = new ArrayList<>(List.of("write", "e", "background", "--from", "-", "--by", "评价组"));
            words.addAll(List.of(more));
            return line.run(text, words.toArray(String[]::new));
        }

        @Test
        void putsParagraphsIntoTheReport() throws IOException {
            assertEquals("background：现有 2 段。", write(TEXT).out().strip());
            String model = Files.readString(folder.resolve("e/evaluation.xmi"));
            assertTrue(model.contains("第一段。") && model.contains("key=\"background\" heading=\"项目背景\""), model.substring(0, 500));
            assertTrue(Files.readString(folder.resolve("e/history/log.jsonl")).contains("\"prose\""));
            assertEquals("background：现有 2 段。", write(TEXT).out().strip());
            assertEquals("background：现有 4 段。", write(TEXT, "--append").out().strip());
        }

        @Test
        void readsFilesOfTheUsualEncodings() throws IOException {
            Path file = folder.resolve("背景.txt");
            for (String charset : new String[] { "UTF-8", "GB18030", "UTF-16" }) {
                Files.write(file, "武汉市的背景".getBytes(charset));
                assertEquals(0, line.run("write", "e", "background", "--from", "背景.txt", "--by", "评价组").code());
                assertTrue(Files.readString(folder.resolve("e/evaluation.xmi")).contains("武汉市的背景"), charset);
            }
        }

        @Test
        void listsTheSections() {
            Run run = line.run("write", "e");
            assertEquals(0, run.code());
            assertTrue(run.out().contains("background") && run.out().contains("项目背景"), run.out());
        }

        @Test
        void tellsOfPersonalDataInTheText() {
            Run run = write(("联系电话139" + "00000000").getBytes(java.nio.charset.StandardCharsets.UTF_8), "--fail-on", "error");
            assertEquals(1, run.code());
            assertTrue(run.out().contains("疑有手机号码"), run.out());
        }

        @Test
        void refusesWhatCannotBeWritten() {
            assertEquals(3, write(new byte[0]).code());
            assertEquals(3, write(new byte[] { 'P', 'K', 3, 4, 0 }).code());
            assertEquals(3, line.run("write", "e", "background", "--from", "没有.txt", "--by", "评价组").code());
            Run unknown = line.run(TEXT, "write", "e", "nosuch", "--from", "-", "--by", "评价组");
            assertEquals(3, unknown.code());
            assertTrue(unknown.err().contains("background"), unknown.err());
            assertEquals(2, line.run(TEXT, "write", "e", "background", "--from", "-").code());
            assertEquals(2, line.run(TEXT, "write", "e", "background", "--by", "评价组").code());
        }
    }
}
