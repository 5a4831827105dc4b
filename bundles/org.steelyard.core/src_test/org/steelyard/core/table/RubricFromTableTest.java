package org.steelyard.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.RubricFromTable;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.RubricLint;

class RubricFromTableTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    /** A bureau's table: points on every level, merged names, criteria over several rows, a total. */
    private static final String FULL = """
            某市工伤保险基金绩效评价指标体系 | < | < | < | < | < | < | <
            一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标解释 | 评分标准
            决策 | #20 | 项目立项 | #8 | 立项依据充分性 | #4 | 立项是否有依据 | ①符合法律法规（2分）；②与职责相符（2分）
            ^ | ^ | ^ | ^ | 立项程序规范性 | #4 | 程序是否规范 | 程序规范得4分
            ^ | ^ | 绩效目标 | #12 | 绩效目标合理性 | #12 | 目标是否合理 | 目标合理得6分，
            ^ | ^ | ^ | ^ | ^ | ^ | ^ | 目标明确得6分
            产出 | #80 | 产出数量 | #80 | 参保人数完成率 | #80 | 完成情况 | 按比例得分
            合计 | #100 | | #100 | | #100 | | """;

    @TempDir
    Path folder;

    private RubricFromTable.Result read(String format, String table) throws UseCaseException {
        Services services = Services.of(Cities.read(new FileContributions(List.of(), getClass().getClassLoader(), ZH), ZH), IdSource.sequential("i"),
                Clock.fixed(Instant.parse("2024-03-01T00:00:00Z"), ZoneOffset.UTC), ZH);
        return new RubricFromTable(services).run(TableFile.write(folder, format, table));
    }

    private static String tree(List<Indicator> indicators) {
        List<String> all = new ArrayList<>();
        indicators.forEach(i -> all.add(i.getCode() + " " + i.getName() + " " + (i.getWeight() == null ? "?" : i.getWeight().toPlainString())
                + (i.getChildren().isEmpty() ? "" : " [" + tree(i.getChildren()) + "]")));
        return String.join(", ", all);
    }

    private static List<String> problems(RubricFromTable.Result result) {
        return result.problems().stream().filter(p -> !p.code().equals("city.table-waiting")).map(p -> p.code().replace("city.table-", "") + " " + p.location().cell()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void treeAndPointsAreTaken(String format) throws UseCaseException {
        RubricFromTable.Result result = read(format, FULL);
        assertEquals("A 决策 20 [A1 项目立项 8 [A1-1 立项依据充分性 4, A1-2 立项程序规范性 4], A2 绩效目标 12 [A2-1 绩效目标合理性 12]], "
                + "B 产出 80 [B1 产出数量 80 [B1-1 参保人数完成率 80]]", tree(result.rubric().getIndicators()));
        assertEquals(List.of(), problems(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void textsAreTakenAndRowsThatGoOnAreJoined(String format) throws UseCaseException {
        Indicator first = read(format, FULL).rubric().getIndicators().get(0).getChildren().get(0).getChildren().get(0);
        assertEquals("立项是否有依据", first.getExplanation());
        assertEquals(List.of("① 符合法律法规（2分）； 2", "② 与职责相符（2分） 2"), first.getCriteria().stream().map(c -> c.getNo() + " " + c.getText() + " " + c.getPoints()).toList());
        Indicator goals = read(format, FULL).rubric().getIndicators().get(0).getChildren().get(1).getChildren().get(0);
        assertEquals("目标合理得6分，目标明确得6分", goals.getCriteria().get(0).getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void everyIndicatorHasItsPlace(String format) throws UseCaseException {
        RubricFromTable.Taken last = read(format, FULL).taken().getLast();
        assertEquals("B1-1 参保人数完成率 E7", last.code() + " " + last.name() + " " + last.location().cell());
    }

    @Test
    void everyLeafWaitsForItsRuleAndLintSaysSoByName() throws UseCaseException {
        RubricFromTable.Result result = read("xlsx", FULL);
        List<Problem> lint = new RubricLint(ZH).lint(result.rubric()).stream().filter(p -> p.code().equals("lint.no-rule")).toList();
        assertEquals(List.of("A1-1 立项依据充分性", "A1-2 立项程序规范性", "A2-1 绩效目标合理性", "B1-1 参保人数完成率"), lint.stream().map(p -> p.location().object()).toList());
        assertTrue(lint.get(0).message().contains("由指标表建立"));
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains("4项指标的计分规则待设定")));
    }

    @Nested
    class OtherHabits {

        @ParameterizedTest
        @ValueSource(strings = {"一级指标（分值） | 二级指标（分值） | 三级指标（分值）", "一级指标及分值 | 二级指标及分值 | 三级指标及分值", "一级指标 | 二级指标 | 三级指标（分值）"})
        void pointsBehindTheNamesAsTheHeadingsSay(String headings) throws UseCaseException {
            RubricFromTable.Result result = read("xlsx", headings + """
                     | 评价标准
                    决策（20分） | 立项（20分） | 规范性（8分） | 规范得8分
                    ^ | ^ | 合理性（12） | 合理得12分
                    产出（80分） | 数量（80分） | 人数（80分） | 达到得80分""");
            assertEquals("A 决策 20 [A1 立项 20 [A1-1 规范性 8, A1-2 合理性 12]], B 产出 80 [B1 数量 80 [B1-1 人数 80]]", tree(result.rubric().getIndicators()));
            assertEquals(List.of(), problems(result));
        }

        @ParameterizedTest
        @ValueSource(strings = {"二级指标 | 三级指标 | 分值", "一级指标分值 | 二级指标分值 | 分值"})
        void aTableWithoutNamesOfLevelOneIsNone(String headings) {
            assertTrue(assertThrows(UseCaseException.class, () -> read("xlsx", headings + "\n立项 | 规范性 | 8")).getMessage().contains("一级指标"));
        }

        @Test
        void namesOverPointsUnderOneHeading() throws UseCaseException {
            assertEquals("A 过程 60 [A1 资金管理 60 [A1-1 到位率 60]], B 效益 40 [B1 满意度 40 [B1-1 参保单位满意度 40]]", tree(read("xlsx", """
                    一级指标 | < | 二级指标 | < | 三级指标 | < | 指标说明
                    名称 | 权重 | 名称 | 权重 | 名称 | 权重 | ^
                    过程 | 60% | 资金管理 | 60% | 到位率 | 60% | 到位情况
                    效益 | 40% | 满意度 | 40% | 参保单位满意度 | 40% | 问卷""").rubric().getIndicators()));
        }

        @Test
        void pointsInBracketsAndNamesSaidAgainOrLeftBlank() throws UseCaseException {
            RubricFromTable.Result result = read("xlsx", """
                    序号 | 一级指标 | 二级指标 | 三级指标 | 标准分值 | 评价要点 | 备注 | 负责科室
                    #1 | 产出指标\\n（60分） | 数量指标 | 参保人数 | #30 | 要点一 | | 甲科
                    #2 | 产出指标（60分） | 数量指标 | 征缴率 | #30 | 要点二 | | 乙科
                    #3 | 效益指标（40分） | 满意度 | 单位满意度 | #20 | 要点三 | |
                    #4 | | | 职工满意度 | #20 | 要点四 | | """);
            assertEquals("A 产出指标 60 [A1 数量指标 60 [A1-1 参保人数 30, A1-2 征缴率 30]], B 效益指标 40 [B1 满意度 40 [B1-1 单位满意度 20, B1-2 职工满意度 20]]",
                    tree(result.rubric().getIndicators()));
            assertEquals(List.of("unread "), problems(result));
        }

        @Test
        void targetsAreTakenAsTheyAreWritten() throws UseCaseException {
            Indicator group = read("xlsx", """
                    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值
                    产出 | 数量 | 参保率 | ≥90% | #40
                    ^ | ^ | 参保人数 | 55.5万人 | #30
                    ^ | ^ | 知晓率 | 逐年提高 | #30""").rubric().getIndicators().get(0).getChildren().get(0);
            assertEquals(List.of(">=|90|%", "?|55.5|万人", "t|逐年提高"), group.getChildren().stream().map(i -> i.getTarget().toString()).toList());
        }

        @Test
        void aBranchMayEndOnTheSecondLevel() throws UseCaseException {
            assertEquals("A 过程 50 [A1 预算执行率 50], B 产出 50 [B1 数量 50 [B1-1 参保 50]]", tree(read("xlsx", """
                    一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
                    过程 | 预算执行率 | < | #50 | 按比例
                    产出 | 数量 | 参保 | #50 | 按比例""").rubric().getIndicators()));
        }
    }

    @Nested
    class WhatIsWrong {

        @Test
        void weightsThatDoNotAddUpAreReportedAllInOnePass() throws UseCaseException {
            assertEquals(List.of("weights B2", "no-weight E4", "total "), problems(read("xlsx", """
                    一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值
                    决策 | #20 | 立项 | #8 | 依据 | #8
                    产出 | #70 | 数量 | #70 | 参保 | #70
                    ^ | ^ | ^ | ^ | 征缴 | """)).stream().sorted(java.util.Comparator.comparing(s -> List.of("weights B2", "no-weight E4", "total ").indexOf(s))).toList());
        }

        @Test
        void pointsThatAreNoNumberAndIndicatorsWithoutAParentAreReported() throws UseCaseException {
            assertEquals(List.of("orphan B2", "not-number D3", "no-weight C3", "total "), problems(read("xlsx", """
                    一级指标 | 二级指标 | 三级指标 | 分值
                    | 立项 | 依据 | #8
                    产出 | 数量 | 参保 | 若干""")));
        }

        @Test
        void aFileWithoutSuchATableIsRefusedWithWhatIsLookedFor() {
            String message = assertThrows(UseCaseException.class, () -> read("xlsx", "项目 | 金额\n收入 | #1")).getMessage();
            assertTrue(message.contains("一级指标"), message);
        }

        @Test
        void aFileThatCannotBeReadIsRefused() throws Exception {
            Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {1, 2, 3});
            Services services = Services.of(Cities.read(new FileContributions(List.of(), getClass().getClassLoader(), ZH), ZH), IdSource.sequential("i"), Clock.systemUTC(), ZH);
            assertThrows(UseCaseException.class, () -> new RubricFromTable(services).run(file));
        }
    }
}
