package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.cli.CommandLine.Run;

/** The main job on the sample of Zhuzhou: two forms, two rubrics, one report, and no Java in the city's plug-ins. */
class ZhuzhouDemoTest {

    @TempDir
    static Path folder;
    private static Run demo;
    private static Map<String, Object> json;

    @BeforeAll
    static void run() {
        CommandLine line = new CommandLine(folder, CommandLine.all());
        demo = line.run("demo", "--city", "zhuzhou");
        json = JsonReader.object(line.run("demo", "other", "--city", "430200", "--json").out());
    }

    private static Map<String, Object> scorecard() {
        return JsonReader.inner(json.get("scorecard"));
    }

    private static Map<String, Object> attached() {
        return JsonReader.objects(scorecard().get("attached")).get(0);
    }

    private static void scored(String code, String score, Map<String, Object> card) {
        Map<String, Object> line = JsonReader.objects(card.get("lines")).stream().filter(l -> l.get("code").equals(code)).findFirst().orElseThrow();
        assertEquals(0, new BigDecimal(score).compareTo(new BigDecimal(line.get("score").toString())), line.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "1-1-1, 10", "2, 49.97", "2-1-1, 9", "2-2-1, 8", "2-2-2, 8", "2-3-1, 8", "2-3-2, 9", "2-4-1, 7.97", "3, 30", "3-1-1, 7", "3-1-2, 7",
        "3-1-3, 8", "3-2-1, 8", "4, 10", "4-1-1, 5", "4-1-2, 5"})
    void bothFormsAreScoredByTheirOwnRubric(String code, String score) {
        scored("Z" + code, score, scorecard());
        scored("X" + code, score, attached());
    }

    @Test
    void eachFormHasItsTotalAndItsGrade() {
        assertEquals("99.97 100 优", scorecard().get("total") + " " + scorecard().get("full") + " " + scorecard().get("grade"));
        assertEquals("99.97 100 优", attached().get("total") + " " + attached().get("full") + " " + attached().get("grade"));
        assertEquals("cn.430200.project.2021", attached().get("rubric"));
        assertEquals(2, demo.out().split("总分 99.97 / 100，等级 优", -1).length - 1, demo.out());
        assertTrue(demo.out().contains("2021年度株洲市项目支出绩效自评指标体系"), demo.out());
    }

    @Test
    void nothingThatWasReadIsAnError() {
        assertEquals(0, demo.code(), demo.err());
        assertEquals(List.of(), JsonReader.objects(json.get("problems")).stream().filter(p -> p.get("severity").equals("error")
                && !p.get("code").toString().startsWith("import.check")).toList());
    }

    @Test
    void thePublishedPointsStayBesideTheComputedOnes() throws IOException {
        String report = content("word/document.xml", ".docx").replaceAll("<[^>]+>", "");
        assertTrue(report.contains("自评总分100分，等级“优”；按下列规则计算，总分99.97分，等级“优”，相差0.03分"), report);
        assertTrue(report.contains("超过目标292.83万元"), report);
        assertTrue(report.contains("工伤保险政策知晓率（逐年提高）"), report);
    }

    @Test
    void theFormsArePrintedAsTheyWereFilledIn() throws IOException {
        String report = content("word/document.xml", ".docx");
        String text = report.replaceAll("<[^>]+>", "");
        int first = text.indexOf("附件1-1", text.indexOf("2. 自评得分"));
        int second = text.indexOf("附件1-2", first);
        assertEquals(1, text.substring(first, second).split("产出指标", -1).length - 1);
        assertEquals(0, text.substring(first, second).split("效益指标（30分）", -1).length - 1, "the lost label");
        assertTrue(text.substring(first, second).contains("≥95%") && text.substring(first, second).contains("等级：优"));
        assertTrue(report.contains("<w:vMerge w:val=\"restart\"/>"));
    }

    @Test
    void headingsAreNumberedAsTheCityNumbersThem() throws IOException {
        String text = content("word/document.xml", ".docx").replaceAll("<[^>]+>", "");
        int at = -1;
        for (String heading : List.of("一、预算单位基本情况", "二、预算收支情况", "三、资金使用及绩效情况", "（一）整体支出绩效情况", "1. 省级统筹落实到位", "（二）项目支出绩效情况",
                "（1）工伤管理信息系统建设经费", "四、存在的问题及下一步改进措施", "（一）存在的问题", "（二）下一步改进措施", "附件1-1", "附件1-2")) {
            int next = text.indexOf(heading, at + 1);
            assertTrue(next > at, heading);
            at = next;
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        for (String suffix : List.of(".docx", ".xlsx")) {
            assertArrayEquals(Files.readAllBytes(export("demo-zhuzhou", suffix)), Files.readAllBytes(export("other", suffix)), suffix);
        }
    }

    private static Path export(String demo, String suffix) throws IOException {
        try (var files = Files.list(folder.resolve(demo).resolve("exports"))) {
            return files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
        }
    }

    private static String content(String entry, String suffix) throws IOException {
        try (ZipFile zip = new ZipFile(export("demo-zhuzhou", suffix).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
