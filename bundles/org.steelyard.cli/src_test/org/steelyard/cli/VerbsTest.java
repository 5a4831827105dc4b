package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.EvaluationFolders;
import org.steelyard.store.OpenMode;

class VerbsTest {

    private static final String BUDGET = "2019年工伤保险基金预算表（社预07表）.xlsx";
    private static final String ENROLMENT = "工伤保险参保情况（2018—2019年）.xlsx";

    @TempDir
    Path folder;
    private CommandLine line;

    @BeforeEach
    void make() {
        line = new CommandLine(folder);
    }

    private Run run(String... words) {
        return line.run(words);
    }

    private Map<String, Object> json(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.add("--json");
        return JsonReader.object(run(all.toArray(String[]::new)).out());
    }

    private static String source(String name) {
        return CommandLine.sources().resolve(name).toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void evaluation(String name) {
        assertEquals(0, run("new", name, "--city", "武汉", "--year", "2019").code());
    }

    private static List<String> codes(Map<String, Object> document) {
        return JsonReader.objects(document.get("problems")).stream().map(p -> (String) p.get("code")).toList();
    }

    private static String lastLine(Run run) {
        return run.out().lines().reduce((a, b) -> b).orElse("");
    }

    @Nested
    class Cities {

        @Test
        void listsWuhanWithAllItHas() {
            Run run = run("cities");
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith("武汉  420100"), run.out());
            for (String what : List.of("指标体系", "数据导入", "报告导出", "示例")) {
                assertTrue(run.out().contains(what), what + " in " + run.out());
            }
            assertTrue(line.run(Locale.ENGLISH, "cities").out().startsWith("Wuhan  420100"));
        }

        @Test
        void tellsTheSameAsJson() {
            Map<String, Object> city = JsonReader.objects(json("cities").get("cities")).get(0);
            assertEquals("420100 武汉 Wuhan", city.get("code") + " " + city.get("name") + " " + city.get("nameEn"));
            assertEquals("cn.420100.fund.2019", JsonReader.objects(city.get("rubrics")).get(0).get("id"));
            assertEquals(List.of(), codes(json("cities")));
        }

        @Test
        void namesABrokenPlugInAndGoesOn() throws IOException {
            Path broken = folder.resolve("broken");
            write("broken/META-INF/MANIFEST.MF", "Bundle-SymbolicName: broken\n");
            write("broken/plugin.xml", "<plugin><extension point=\"org.steelyard.city.rubrics\"><rubric id=\"b\" city=\"430100\" kind=\"fundEvaluation\""
                    + " name=\"b\" file=\"b.rubric\"/></extension></plugin>");
            write("broken/b.rubric", "not a model");
            line = new CommandLine(folder, CommandLine.with(CommandLine.wuhan(), broken));
            Run run = run("cities");
            assertEquals(0, run.code());
            assertTrue(run.out().contains("broken") && run.out().contains("武汉"), run.out());
            assertEquals(1, run("cities", "--fail-on", "error").code());
        }
    }

    @Nested
    class New {

        @ParameterizedTest
        @ValueSource(strings = { "420100", "武汉", "武汉市", "wuhan", "Wuhan" })
        void takesTheCityByAnyOfItsNames(String city) {
            Run run = run("new", "e", "--city", city);
            assertEquals(0, run.code(), run.err());
            assertTrue(Files.exists(folder.resolve("e/evaluation.xmi")));
            assertTrue(run.out().contains("steelyard import e"), run.out());
        }

        @ParameterizedTest
        @CsvSource({ "平壤, 2019", "990000, 2019", "武汉, 1980" })
        void refusesAnUnknownCityOrYear(String city, String year) {
            Run run = run("new", "e", "--city", city, "--year", year);
            assertEquals(3, run.code());
            assertEquals(1, run.err().lines().count(), run.err());
            assertFalse(Files.exists(folder.resolve("e")));
        }

        @Test
        void refusesAFolderThatIsInUse() {
            evaluation("e");
            assertEquals(3, run("new", "e", "--city", "wuhan").code());
        }

        @Test
        void startsWithTheWordsOfTheSampleWhenAsked() {
            assertEquals(0, run("new", "e", "--city", "wuhan", "--sample").code());
            assertEquals("2019年度全市工伤保险基金支出绩效评价", json("show", "e").get("title"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "武 汉 二〇一九", "LONG", " a" })
        void takesFolderNamesWithChineseBlanksAndLongOnes(String name) {
            String target = name.equals("LONG") ? "长".repeat(27) + "n".repeat(173) : name;
            evaluation(target);
            Run run = run("import", target, source(ENROLMENT), "--apply");
            assertEquals(0, run.code(), run.out() + run.err());
            assertEquals(0, run("show", target).code());
        }

        @Test
        void answersInJson() {
            Map<String, Object> document = json("new", "e", "--city", "wuhan");
            assertEquals("new", document.get("command"));
            assertEquals("cn.420100.fund.2019", document.get("rubric"));
        }
    }

    @Nested
    class Import {

        @BeforeEach
        void makeOne() {
            evaluation("e");
        }

        @Test
        void isADryRunUnlessAskedToApply() throws IOException {
            String before = Files.readString(folder.resolve("e/evaluation.xmi"));
            Run run = run("import", "e", source(ENROLMENT));
            assertEquals(0, run.code());
            assertEquals("以上只是预演，未作任何改动；加 --apply 才会写入。", lastLine(run));
            assertTrue(run.out().contains("enrolment.insured@2019#全市") && run.out().contains("3,108,551 人"), run.out());
            assertEquals(before, Files.readString(folder.resolve("e/evaluation.xmi")));
            assertTrue(line.run(Locale.ENGLISH, "import", "e", source(ENROLMENT)).out().contains("nothing was changed"));
        }

        @Test
        void appliesSavesAndScores() {
            Run run = run("import", "e", source(ENROLMENT), "--apply");
            assertEquals(0, run.code());
            assertEquals("已写入评价并重新计分。", lastLine(run));
            assertTrue(Files.exists(folder.resolve("e/scorecard.json")));
            assertTrue(run("show", "e", "enrolment.insured").out().contains("3,108,551 人"));
        }

        @Test
        void ofTheSameFileAgainChangesNothing() throws IOException {
            run("import", "e", source(ENROLMENT), "--apply");
            String before = Files.readString(folder.resolve("e/evaluation.xmi"));
            Run again = run("import", "e", source(ENROLMENT), "--apply");
            assertEquals(0, again.code());
            assertTrue(again.out().contains("此前已导入"), again.out());
            assertEquals("没有可写入的内容，评价未变。", lastLine(again));
            assertEquals(before, Files.readString(folder.resolve("e/evaluation.xmi")));
        }

        @Test
        void tellsContradictionsAndFailsOnlyWhenAsked() {
            assertEquals(0, run("import", "e", source(BUDGET)).code());
            assertEquals(1, run("import", "e", source(BUDGET), "--fail-on", "warning").code());
            assertEquals(0, run("import", "e", source(BUDGET), "--fail-on", "error").code());
            assertEquals(List.of("import.check-differs"), codes(json("import", "e", source(BUDGET))).stream().filter(c -> c.equals("import.check-differs")).toList());
        }

        @Test
        void tellsEverythingAsJson() {
            Map<String, Object> document = json("import", "e", source(ENROLMENT));
            assertEquals(false, document.get("applied"));
            assertEquals("new", JsonReader.objects(document.get("files")).get(0).get("state"));
            Map<String, Object> change = JsonReader.objects(document.get("changes")).stream().filter(c -> c.get("address").equals("enrolment.insured@2019#全市"))
                    .findFirst().orElseThrow();
            assertEquals("new", change.get("kind"));
            assertTrue(((String) change.get("after")).startsWith("q 3108551|人"), change.toString());
        }

        @Test
        void cutsALongListAndSaysHowToSeeAll() {
            Run cut = run("import", "e", CommandLine.sources().toString());
            assertTrue(cut.out().contains("加 --all 可全部列出"), cut.out());
            Run all = run("import", "e", CommandLine.sources().toString(), "--all");
            assertFalse(all.out().contains("--all"), all.out());
            assertTrue(all.out().lines().count() > 200);
        }

        @Test
        void asksAboutTwoVersionsAndTakesTheAnswer() throws IOException {
            Path first = write("一/参保.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,200\n");
            Path second = write("二/参保.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,300\n");
            run("import", "e", first.toString(), "--apply");
            Run asked = run("import", "e", second.toString(), "--apply");
            assertTrue(asked.out().contains("--answer"), asked.out());
            assertTrue(run("show", "e", "enrolment.insured@2019").out().contains("200 人"));
            run("import", "e", second.toString(), "--apply", "--answer", "version:参保.csv=replace");
            Run shown = run("show", "e", "enrolment.insured@2019");
            assertTrue(shown.out().startsWith("enrolment.insured@2019#全市  300 人（待复核）"), shown.out());
        }

        @Test
        void asksAboutATableThatFitsTwiceAndHoldsItBack() throws IOException {
            Path first = write("甲.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,200\n");
            Path second = write("乙.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,300\n");
            Run run = run("import", "e", first.toString(), second.toString(), "--apply");
            assertTrue(run.out().contains("--answer"), run.out());
            assertEquals(3, run("show", "e", "enrolment.insured@2019").code());
        }

        @Test
        void takesTheAnswerAlsoAfterAnApplyWithoutIt() throws IOException {
            Path first = write("甲.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,200\n");
            Path second = write("乙.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,100\n2019,300\n");
            Run asked = run("import", "e", first.toString(), second.toString(), "--apply");
            assertTrue(asked.out().contains("没有可写入的内容"), asked.out());
            String answer = asked.out().lines().filter(l -> l.contains("--answer \"") && l.contains("乙.csv")).findFirst().orElseThrow().split("\"")[1];
            run("import", "e", first.toString(), second.toString(), "--apply", "--answer", answer);
            assertTrue(run("show", "e", "enrolment.insured@2019").out().startsWith("enrolment.insured@2019#全市  300 人"));
        }

        @Test
        void tellsTwoFilesOfOneNameApartByTheirFolders() throws IOException {
            Path first = write("一/参保.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2019,200\n");
            Path second = write("二/参保.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2019,300\n");
            Run asked = run("import", "e", first.toString(), second.toString());
            assertTrue(asked.out().contains(first.toString()) && asked.out().contains(second.toString()), asked.out());
        }
    }

    @Nested
    class BadInput {

        @BeforeEach
        void makeOne() {
            evaluation("e");
        }

        private void useless(String file, String says) {
            Run run = run("import", "e", file, "--apply");
            assertEquals(3, run.code(), run.out() + run.err());
            assertTrue((run.out() + run.err()).contains(says), run.out() + run.err());
            assertFalse((run.out() + run.err()).contains("Exception"), run.out() + run.err());
            assertEquals(List.of(), JsonReader.objects(json("show", "e").get("sources")));
        }

        @Test
        void aMissingFile() {
            useless("没有这个文件.xlsx", "没有这个文件.xlsx");
        }

        @Test
        void aMissingEvaluation() {
            Run run = run("score", "nowhere");
            assertEquals(3, run.code());
            assertEquals(1, run.err().lines().count());
        }

        @Test
        void aDamagedEvaluation() throws IOException {
            Files.writeString(folder.resolve("e/evaluation.xmi"), "<broken");
            assertEquals(3, run("score", "e").code());
            assertEquals("input", JsonReader.inner(json("show", "e").get("error")).get("category"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "a.pdf", "a.doc", "a.et", "a.xlsx" })
        void aFileOfAnotherKind(String name) throws IOException {
            useless(write(name, "%PDF-1.4 nothing").toString(), name);
        }

        @Test
        void anEmptyFile() throws IOException {
            useless(write("空.csv", "").toString(), "空.csv");
        }

        @Test
        void anEncryptedWorkbook() throws IOException {
            Path file = Files.copy(CommandLine.bundles().resolve("org.steelyard.cli/src_test/org/steelyard/cli/encrypted.xlsx"), folder.resolve("加密.xlsx"));
            useless(file.toString(), "加密");
        }

        @Test
        void aTruncatedWorkbook() throws IOException {
            byte[] whole = Files.readAllBytes(Path.of(source(ENROLMENT)));
            Path file = Files.write(folder.resolve("半截.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
            useless(file.toString(), "半截.xlsx");
        }

        @Test
        void aTableOfAnotherFund() throws IOException {
            useless(write("失业.csv", "2019年失业保险基金收支表\n项目,决算数\n收入,1\n").toString(), "失业");
        }

        @Test
        void aFileWithoutAFittingTableSaysWhatWasLookedForAndSeen() throws IOException {
            Path file = write("通讯录.csv", "部门,电话\n办公室,无\n");
            useless(file.toString(), "通讯录.csv");
            assertTrue(run("import", "e", file.toString()).out().contains("工伤保险基金预算表"));
            assertTrue(run("import", "e", file.toString()).out().contains("办公室"));
        }

        @Test
        void textWhereANumberBelongsIsToldWithItsCellAndTheRestIsRead() throws IOException {
            Path file = write("参保.csv", "参加工伤保险人员情况\n年度,期末参保人数\n2018,很多\n2019,200\n");
            Map<String, Object> document = json("import", "e", file.toString());
            Map<String, Object> problem = JsonReader.objects(document.get("problems")).stream().filter(p -> p.get("code").equals("import.text-in-number"))
                    .findFirst().orElseThrow();
            assertEquals("参保.csv B3 很多", problem.get("file") + " " + problem.get("cell") + " " + problem.get("value"));
            assertEquals(1, run("import", "e", file.toString(), "--fail-on", "error").code());
            assertEquals(1, JsonReader.objects(document.get("changes")).size());
        }

        @Test
        void anEvaluationThatSomebodyElseHasOpenCanBeReadButNotChanged() throws Exception {
            EvaluationFolders others = new EvaluationFolders(SteelyardResources.standard(), Clock.systemUTC(), Locale.CHINESE);
            try (EvaluationFolder held = others.open(folder.resolve("e"), OpenMode.WRITE)) {
                assertEquals(3, run("import", "e", source(ENROLMENT), "--apply").code());
                assertEquals(3, run("export", "e").code());
                assertEquals(0, run("import", "e", source(ENROLMENT)).code());
                assertEquals(0, run("show", "e").code());
                assertEquals(0, run("score", "e").code());
            }
        }

        @Test
        void chineseNamesInAZipOfWindows() throws IOException {
            Path zip = folder.resolve("资料.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
                out.putNextEntry(new ZipEntry("资料/" + ENROLMENT));
                Files.copy(Path.of(source(ENROLMENT)), out);
                out.closeEntry();
            }
            Run run = run("import", "e", zip.toString(), "--apply");
            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(run.out().contains("资料.zip/资料/" + ENROLMENT), run.out());
            assertTrue(run("show", "e", "enrolment.insured@2019").out().contains(ENROLMENT));
        }

        @Test
        void aZipWhosePathsLeadOut() throws IOException {
            Path zip = folder.resolve("坏.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("../../leaked.csv"));
                out.write("参加工伤保险人员情况\n年度,期末参保人数\n2019,200\n".getBytes());
                out.closeEntry();
            }
            run("import", "e", zip.toString());
            assertFalse(Files.exists(folder.resolve("../leaked.csv")));
        }
    }

    @Nested
    class OfAnEmptyEvaluation {

        @BeforeEach
        void makeOne() {
            evaluation("e");
        }

        @Test
        void theScoreIsIncompleteAndSaysWhatIsMissing() {
            Run run = run("score", "e");
            assertEquals(0, run.code());
            assertTrue(run.out().contains("不完整"), run.out());
            assertEquals(1, run("score", "e", "--fail-on", "warning").code());
            assertEquals(27, codes(json("score", "e")).size());
        }

        @Test
        void lintFindsWhatIsWrongWithTheRubric() throws IOException {
            Path shipped = CommandLine.bundles().resolve("org.steelyard.city.wuhan.rubric/rubric/wuhan-2019.rubric");
            Path rubric = folder.resolve("without-acknowledgements.rubric");
            Files.writeString(rubric, Files.readString(shipped).replaceAll("<acknowledgements [^>]*/>", ""));
            Run run = run("lint", rubric.toString());
            assertEquals(1, run.code(), run.out());
            assertEquals(1, ((java.math.BigDecimal) json("lint", rubric.toString()).get("exitCode")).intValue());
        }

        @Test
        void lintIsFineWithWhatIsAcknowledged() {
            Run run = run("lint", "e");
            assertEquals(0, run.code(), run.out());
        }

        @Test
        void lintTakesAFileToo() {
            Path rubric = CommandLine.bundles().resolve("org.steelyard.city.wuhan.rubric/rubric");
            try (var files = Files.list(rubric)) {
                String file = files.filter(f -> f.toString().endsWith(".rubric")).findFirst().orElseThrow().toString();
                assertEquals(codes(json("lint", "e")), codes(json("lint", file)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Test
        void anUnknownIndicatorIsAnInputError() {
            assertEquals(3, run("show", "e", "Z9").code());
        }

        @Test
        void quietPrintsResultsOnly() {
            assertEquals(1, run("score", "e", "-q").out().lines().count());
        }
    }
}
