package org.steelyard.ui.internal.view.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.core.ShowEvaluation.DecisionView;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.ShowEvaluation.StatementView;
import org.steelyard.core.explain.Explanation;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

class LinesTest {

    private static final Place CELL = Place.cell("ab", "决算.xls", "收支表", 13, 3);
    private static final SlotAddress ADDRESS = SlotAddress.valueOf("fund.final.expenditure.subtotal@2019#全市");

    private static StatementView statement(String number, boolean adopted, Place place) {
        return new StatementView(new Value.Number(Quantity.of(number, "万元")), number, Optional.ofNullable(place), "", "", "", adopted);
    }

    private static List<Line> lines(Explanation explanation) {
        return Lines.of(explanation, Texts.of(LinesTest.class, Locale.SIMPLIFIED_CHINESE), new ModelText(new Labels(Locale.SIMPLIFIED_CHINESE)).values(), ZoneId.of("Asia/Shanghai"));
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(l -> l.kind() + " " + l.text() + l.links().stream().map(k -> " [" + k.text() + "]").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Explanation.OfIndicator execution(Optional<BigDecimal> score, List<String> missing) {
        Scorecard.OperandLine operand = new Scorecard.OperandLine("spent", "实际支出", Optional.of("61468.78"), "万元", ADDRESS.toString(), Optional.of(CELL), "614,687,848.01");
        BigDecimal full = new BigDecimal("5");
        Scorecard.Entry entry = new Scorecard.Entry("超过 100% 的部分乘 5 扣分", "deviation", "stated", List.of(operand), Optional.empty(), score, score, "5−0.855=4.145→4.1",
                score.isPresent() ? List.of(new Scorecard.Loss(new BigDecimal("0.9"), "执行率超过 100%")) : List.of(), missing, List.of());
        Scorecard.Line line = new Scorecard.Line("B1-2", "预算执行率", 3, true, full, score, score.map(full::subtract), score.isPresent(), Optional.of(entry));
        SlotView slot = new SlotView(ADDRESS, Optional.empty(), Optional.empty(), false, List.of(statement("61468.78", true, CELL)));
        return new Explanation.OfIndicator("i1", "B1-2 预算执行率", "B1-2", line, List.of(),
                List.of(new Explanation.OperandPart(operand, Optional.of(slot), List.of())), List.of(), List.of(new Explanation.Link("f1", "预算编制不够准确")));
    }

    @Nested
    class Indicators {
        @Test
        void aScoreLeadsDownToItsCell() {
            List<Line> lines = lines(execution(Optional.of(new BigDecimal("4.1")), List.of()));
            String text = text(lines);
            assertTrue(text.contains("RESULT 得 4.1 分 / 满分 5 分"), text);
            assertTrue(text.contains("TEXT 实际支出：61,468.78 万元"), text);
            assertTrue(text.contains("TEXT 扣 0.9 分：执行率超过 100%"), text);
            assertTrue(lines.stream().flatMap(l -> l.links().stream()).anyMatch(l -> l.to().equals(new Line.ToPlace(CELL)) && l.text().contains("D14")), text);
            assertTrue(lines.stream().flatMap(l -> l.links().stream()).anyMatch(l -> l.to().equals(new Line.ToObject("f1"))), text);
        }

        @Test
        void whatIsMissingIsSaidAndNoZeroShown() {
            String text = text(lines(execution(Optional.empty(), List.of("缺少实际支出"))));
            assertTrue(text.contains("RESULT 得 — 分"), text);
            assertTrue(text.contains("WARNING ▲ 缺少实际支出"), text);
        }
    }

    @Nested
    class Slots {
        private Explanation.OfSlot slot(boolean stale, boolean adopted) {
            List<StatementView> statements = List.of(statement("52493.79", adopted, CELL), statement("52494", false, null));
            return new Explanation.OfSlot("s1", "资金到位", new SlotView(ADDRESS, adopted ? Optional.of(statements.get(0).value()) : Optional.empty(),
                    adopted ? Optional.of(new DecisionView(false, "评价组", Optional.of(Instant.parse("2020-08-01T02:00:00Z")), "以决算为准")) : Optional.empty(), stale, statements),
                    List.of(), List.of(new Explanation.UsedBy("i1", "B1-1", "资金到位率", Optional.of(BigDecimal.ZERO))));
        }

        @Test
        void twoStatementsStandSideBySideWithTheDecision() {
            List<Line> lines = lines(slot(false, true));
            String text = text(lines);
            assertTrue(text.contains("● 52,493.79 万元（采用）"), text);
            assertTrue(text.contains("○ 52,494 万元 · 手工录入 [采用此值…]"), text);
            assertTrue(text.contains("评价组 于 2020-08-01 10:00 采用：以决算为准"), text);
            assertTrue(lines.stream().flatMap(l -> l.links().stream()).anyMatch(l -> l.to().equals(new Line.Adopt(ADDRESS, 1))), text);
            assertTrue(text.contains("TEXT B1-1 资金到位率 [转到]"), text);
        }

        @Test
        void whatIsUndecidedOrStaleSaysSo() {
            String text = text(lines(slot(true, false)));
            assertTrue(text.contains("WARNING ◆ 有多个陈述值"), text);
            assertTrue(text.contains("WARNING ↻ 来源已更新，待复核 [标为已复核…]"), text);
            assertTrue(text.contains("RESULT —"), text);
        }
    }

    @Test
    void aFindingWithoutRecommendationSaysSo() {
        String text = text(lines(new Explanation.OfFinding("f1", "预算编制不够准确", List.of(new Explanation.UsedBy("i1", "B1-2", "预算执行率", Optional.of(new BigDecimal("0.9")))),
                List.of(), List.of())));
        assertTrue(text.contains("TEXT B1-2 预算执行率（扣 0.9 分） [转到]"), text);
        assertTrue(text.contains("WARNING ◇ 尚无对应建议"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "614687848.01|614,687,848.01", "-1000|−1,000", "999|999", "0.50|0.50", "逐年提高|逐年提高" })
    void numbersAreGroupedAndKeepTheirDecimals(String number, String printed) {
        assertEquals(printed, Figures.grouped(number));
    }
}
