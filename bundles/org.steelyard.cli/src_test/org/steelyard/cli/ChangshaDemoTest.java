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

/** The main job on the sample of Changsha: three years, a reconstructed rubric, a published total that it does not reach. */
class ChangshaDemoTest {

    private static final List<String> UNSCORED = List.of("A1-2", "A3-2", "B1-1", "D1-5");

    @TempDir
    static Path folder;
    private static Run demo;
    private static Map<String, Object> json;
    private static String report;

    @BeforeAll
    static void run() throws IOException {
        demo = line().run("demo", "--city", "changsha");
        json = JsonReader.object(line().run("demo", "other", "--city", "长沙", "--json").out());
        report = content(demo.out().lines().map(String::strip).filter(l -> l.endsWith(".docx")).findFirst().orElseThrow());
    }

    private static CommandLine line() {
        return new CommandLine(folder, CommandLine.all());
    }

    private static String content(String file) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            String xml = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            return xml.replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
        }
    }

    private static Map<String, Object> scored(String code) {
        return JsonReader.objects(JsonReader.inner(json.get("scorecard")).get("lines")).stream().filter(l -> l.get("code").equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"A1-1, 3", "A2-1, 0", "A2-2, 0", "A3-1, 2.25", "B1-2, 7.01", "B1-3, 3.5", "B1-4, 0.75", "B2-1, 3", "B2-2, 2", "B2-3, 2", "B2-4, 2",
        "B2-5, 1", "B2-6, 0", "C1-2, 6", "C2-2, 3", "C3-1, 3", "D1-1, 8", "D1-2, 5", "D1-3, 4", "D1-4, 2", "C, 12"})
    void scoresWhatTheReportGivesGroundsFor(String code, String score) {
        assertEquals(0, new BigDecimal(score).compareTo(new BigDecimal(scored(code).get("score").toString())), scored(code).toString());
    }

    @Test
    void leavesTheRestUnscoredRatherThanGuessing() {
        for (String code : UNSCORED) {
            assertFalse((Boolean) scored(code).get("complete"), code);
        }
        assertTrue(demo.out().contains("不完整：有 4 项指标未能评分，不能定级"), demo.out());
    }

    @Test
    void holdsThePublishedTotalAgainstTheComputedOne() {
        assertTrue(demo.out().contains("公布得分 81.36（良），计算得分 57.51（4 项共 10 分未能评分，未计入），相差 23.85"), demo.out());
        Map<String, Object> published = JsonReader.inner(json.get("published"));
        assertEquals("81.36 -23.85 10", published.get("total") + " " + published.get("difference") + " " + published.get("notScored"));
    }

    @Test
    void reportsNoErrorAndNothingMissing() {
        List<Map<String, Object>> problems = JsonReader.objects(json.get("problems")).stream().filter(p -> !p.get("severity").equals("info")).toList();
        // the score sheet names what could not be scored; the report has nothing left open
        assertTrue(problems.stream().allMatch(p -> p.get("code").equals("report.missing-value")), problems.toString());
        assertFalse(report.contains("【缺"), report);
    }

    @Test
    void followsTheOrderAndTheNumbersOfTheCitysReport() {
        int at = 0;
        for (String heading : List.of("长沙市财政项目支出绩效评价报告", "评价项目类型", "评价项目名称", "评价项目单位", "项目主管部门", "评价项目金额", "报告日期",
                "一、评价实施情况", "（一）组织评价小组", "（二）评价方法及体系", "二、项目基本情况", "（二）基金主要内容", "1. 工伤保险待遇支出", "4. 其他支出",
                "三、基金资金管理", "（一）2018年市本级工伤保险基金收支情况", "（二）2019年", "（三）2020年", "四、基金组织管理", "五、制度建设", "六、基金项目的产出成果及效益情况分析",
                "（七）确保了工伤基金安全运行", "七、存在的问题", "1. 绩效目标欠缺", "13. 满意度还有待提升", "八、相关建议", "10. 增强", "九、综合评价情况及评价结论",
                "得分81.36分，评价等级为“良”", "附件")) {
            int next = report.indexOf(heading, at);
            assertTrue(next >= at, heading + " after " + report.substring(Math.max(0, at - 20), at));
            at = next;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018年工伤保险基金收入总计64,016.34万元，市本级总支出41,804.23万元", "2020年工伤保险基金收入总计30,407.90万元", "四、其他收入\n46.2\n",
        "全市参保171.3万人（市本级122万人）", "基金累计节余13.44亿元（市本级10.66亿元）", "2020年市本级工伤保险费收入2.70亿元、待遇支出3.64亿元",
        "抽查资金108,505.69万元，占资金总额122,499.80万元的88.57%", "2018年为106%，2019年为91%，2020年为78%", "200份、300份", "七个方面与三类指标之间的对应关系没有公布",
        "共10分：立项程序规范性、资金分配合理性、资金到位率、参保单位满意率"})
    void printsThePublishedFigures(String text) {
        assertTrue(report.contains(text), report);
    }

    @Test
    void keepsTheCountsAndNoNames() {
        assertTrue(report.contains("2018年11件，2019年7件（涉及6人），2020年1件"), report);
        assertFalse(report.contains("某某") || report.contains("有限公司"), report);
    }

    @Test
    void hasARubricWithNothingLeftToNote() {
        assertTrue(JsonReader.objects(json.get("lint")).stream().allMatch(p -> p.get("severity").equals("info")), json.get("lint").toString());
    }

    @Test
    void givesTheSameBytesForTheSameInput() throws IOException {
        Map<String, byte[]> first = files(folder.resolve("demo-changsha"));
        Map<String, byte[]> second = files(folder.resolve("other"));
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
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
    void isStartedForAYearItCoversAndForNoOther() {
        assertEquals(0, line().run("new", "mine", "--city", "430100").code());
        assertTrue(line().run("cities").out().contains("cn.fund.2020"));
        assertEquals(3, line().run("new", "no", "--city", "100000").code());
    }
}
