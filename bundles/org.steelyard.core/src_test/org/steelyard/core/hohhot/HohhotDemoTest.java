package org.steelyard.core.hohhot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.RunDemo;
import org.steelyard.core.Services;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Hohhot, whose rubric was never published: what is known is scored, what is not stays open, and nothing is tuned. */
class HohhotDemoTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;
    private static RunDemo.Result demo;
    private static Services services;

    @BeforeAll
    static void run() throws Exception {
        List<Path> plugIns = Stream.of("china.rubric", "hohhot.rubric", "hohhot.importer", "hohhot.exporter", "hohhot.samples")
                .map(p -> BUNDLES.resolve("org.steelyard.city." + p)).toList();
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        services = Services.of(Cities.read(new FileContributions(plugIns, HohhotDemoTest.class.getClassLoader(), locale), locale),
                IdSource.sequential("i"), Clock.fixed(Instant.parse("2022-08-31T08:00:00Z"), ZoneOffset.UTC), locale);
        demo = new RunDemo(services).run("hohhot", Optional.of(folder.resolve("demo")), folder, new NullProgressMonitor());
    }

    private static Value adopted(String address) throws Exception {
        return slot(address).getAdopted().getValue();
    }

    private static Slot slot(String address) throws Exception {
        try (OpenEvaluation open = OpenEvaluation.open(services, folder.resolve("demo"), OpenMode.READ)) {
            return SlotIndex.of(open.evaluation()).get(SlotAddress.valueOf(address)).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "fund.budget.income.total | 11026.63", "fund.final.income.total | 12383.13",
            "fund.budget.expenditure.total | 8502.41", "fund.final.expenditure.total | 13013.76", "fund.final.expenditure.closing | 72412.03" })
    void theFivePublishedAmountsAreRead(String key, BigDecimal value) throws Exception {
        assertEquals(value.toPlainString() + "|万元|财务收付", ((Value.Number) adopted(key + "@2021#全市")).quantity().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "fund.final.income.premium", "fund.budget.expenditure.closing", "fund.final.expenditure.prevention" })
    void whatWasNotPublishedIsBlankAndNotZero(String key) throws Exception {
        assertEquals(new Value.Blank(), adopted(key + "@2021#全市"));
    }

    @ParameterizedTest
    @CsvSource({ "rate.coverage, 较上年度有所提升", "rate.awareness, 有待提高", "rate.satisfaction.employer, 有待提高", "funds.arrived, 全部到位" })
    void statementsInWordsStayWords(String key, String words) throws Exception {
        assertEquals(new Value.Text(words), adopted(key + "@2021#全市"));
    }

    @ParameterizedTest
    @CsvSource({ "A1-1, 3", "A1-2, 3", "A3-1, 0.5", "B1-1, 3", "B1-2, 2.35", "B2-1, 3", "C2-1, 8", "C3-1, 3", "D1-1, 16" })
    void whatTheReportSupportsIsScored(String code, BigDecimal score) {
        assertEquals(0, score.compareTo(demo.scorecard().line(code).orElseThrow().score().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "A2-1", "A2-2", "A3-2", "B1-3", "B2-2", "C1-1", "C4-1", "D1-2" })
    void whatItIsSilentOnIsNotScoredAndSaysWhy(String code) {
        Scorecard.Line line = demo.scorecard().line(code).orElseThrow();
        assertTrue(line.score().isEmpty());
        assertFalse(line.entry().orElseThrow().missing().isEmpty());
    }

    @Test
    void wordsInPlaceOfASurveyAreNamedByWhatTheyAreAbout() {
        assertEquals(List.of("参保单位满意度应为数字，实际是“有待提高”。"), demo.scorecard().line("D1-2").orElseThrow().entry().orElseThrow().missing());
    }

    @Test
    void seventeenIndicatorsGiveAnIncompleteTotalWithoutAGrade() {
        assertEquals(17, demo.scorecard().leaves().size());
        assertFalse(demo.scorecard().complete());
        assertEquals(0, new BigDecimal("41.85").compareTo(demo.scorecard().total()));
        assertTrue(demo.scorecard().grade().isEmpty());
    }

    @Test
    void thePublishedTotalIsAClaimBesideIt() throws Exception {
        Claim total = slot("score.total").getAdopted();
        assertEquals("82.33|分", ((Value.Number) total.getValue()).quantity().toString());
        assertEquals(Origin.PUBLISHED, total.getOrigin());
        assertEquals(new Value.Text("良"), adopted("score.grade"));
    }

    @Test
    void everyRuleIsMarkedInferred() {
        assertEquals(List.of(), demo.scorecard().leaves().stream().filter(l -> !l.entry().orElseThrow().basis().equals("inferred")).map(Scorecard.Line::code).toList());
    }

    @Test
    void nothingIsWrongWithSourcesOrRubric() {
        assertEquals(List.of(), demo.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
        assertEquals(List.of(), demo.lint().stream().filter(p -> p.severity() != Severity.INFO).toList());
    }

    @Test
    void theReportHasTheChaptersOfThatCityInItsOrder() throws IOException {
        String text = report().replaceAll("<w:instrText.*?</w:instrText>", "").replaceAll("<[^>]+>", "").replaceAll("\\s", "");
        int at = text.lastIndexOf("一、基本情况");
        for (String heading : List.of("1.项目内容", "2.项目资金投入情况", "3.项目绩效目标", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "综合评分82.33分，评级“良”",
                "四、主要经验及做法、存在的问题及原因分析", "（一）主要经验及做法", "1.全面开展专项整治，确保社保基金安全", "3.落实工伤保险自治区级统筹和相关系统经办工作",
                "（二）存在问题及原因分析", "1.预算绩效目标不全面不完整", "原因分析：", "2.项目资金预算不够精准", "实际执行13,013.76万元", "3.工伤预防宣传未能有效实施",
                "五、有关建议", "1.重视预算编制、绩效目标管理工作，加强培训学习", "3.工伤预防是降低工伤事故发生的有效方式，加强工伤预防宣传", "内蒙古鑫方圆会计师事务有限公司")) {
            int next = text.indexOf(heading, at);
            assertTrue(next > at, heading);
            at = next;
        }
        assertFalse(text.contains("【缺"), text);
    }

    @Test
    void theReportPutsTheDifferenceBesideThePublishedTotal() throws IOException {
        String text = report().replaceAll("<[^>]+>", "");
        assertTrue(text.contains("只能对其中56分的指标计分，得41.85分，其余8项") && text.contains("相差40.48分"), text);
    }

    private static String report() throws IOException {
        Path file = demo.reports().stream().map(r -> r.file()).filter(f -> f.toString().endsWith(".docx")).findFirst().orElseThrow();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "rubric/rubric", "importer/mapping", "exporter/outline", "samples/samples/hohhot-2021/prose.evaluation" })
    void noOtherCityIsNamed(String where) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES.resolve("org.steelyard.city.hohhot." + where))) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                String text = Files.readString(file);
                assertTrue(Stream.of("武汉", "长沙", "株洲", "Wuhan", "wuhan", "湖北", "湖南").noneMatch(text::contains), file.toString());
            }
        }
    }
}
