package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.value.Target;

/** A form of several blocks under one title: words, money, and indicators with stated targets. */
class PartsTest {

    private static final String FORM = """
            <tables key="form" name="绩效自评表" layout="form"><titles>绩效自评表</titles>
              <columns key="words" role="value" kind="text"><headers>文字</headers></columns>
              <rows key="department"><labels>部门名称</labels></rows>
              <rows key="expectedGoal"><labels>预期目标</labels></rows>
              <rows key="actualGoal"><labels>实际完成情况</labels></rows>
              <parts key="form.fund" name="资金情况" layout="rows" required="true" unit="万元">
                <columns key="side" role="ignored"><headers>资金情况</headers></columns>
                <columns key="line" role="label"><headers>年度资金总额</headers></columns>
                <columns key="budget" role="value" address="form.d.fund.{row}/adjustedBudget"><headers>全年预算数</headers></columns>
                <rows key="total"><labels>合计</labels></rows>
                <rows key="other" parent="total" ofWhich="true"><labels>其他资金</labels></rows>
              </parts>
              <parts key="form.rows" name="绩效指标" layout="rows" required="true" unit="分" keepUnknownRows="true">
                <columns key="side" role="ignored"><headers>绩效指标</headers></columns>
                <columns key="level1" role="remark" required="false"><headers>一级指标</headers></columns>
                <columns key="indicator" role="label"><headers>三级指标</headers></columns>
                <columns key="target" role="value" kind="statement" address="form.d.{row}.target"><headers>年度指标值</headers></columns>
                <columns key="total" role="value" address="form.d.{row}.score"><headers>得分</headers></columns>
                <rows key="insured"><labels>参保人数</labels></rows>
                <rows key="rate"><labels>参保率</labels></rows>
                <rows key="pleased"><labels>满意度</labels></rows>
                <rows key="total" address="form.d.{column}"><labels>总分</labels><columns>total</columns></rows>
              </parts>
            </tables>""";

    private static final String[] ROWS = {"2021年度绩效自评表", "部门名称|某中心", "资金情况|年度资金总额|全年预算数", "|合计|331.61", "|其他资金|",
        "年度目标|预期目标|实际完成情况", "|应保尽保|已完成", "绩效指标|一级指标|三级指标|年度指标值|得分", "|产出指标|参保人数|55.5万人|9", "||参保率|≥90%|8",
        "||满意度|满意|5", "总分||总分||22", "备注：执行率=执行数/预算数"};

    private static Imported read(String... rows) {
        return Imported.by(FORM).years("2021").file("a.xlsx", Grids.merged(Grids.sheet("", rows), new int[] {5, 2, 5, 4}, new int[] {6, 2, 6, 4}));
    }

    private static ImportedClaim claim(String address) {
        return read(ROWS).result().claims().stream().filter(c -> c.address().toString().equals(address)).findFirst().orElseThrow();
    }

    @Test
    void eachBlockIsReadUnderItsOwnHeadings() {
        assertEquals(List.of("form.d.fund.total/adjustedBudget = 331.61|万元", "form.d.fund.other/adjustedBudget = -",
                "form.d.insured.target = 55.5|万人", "form.d.insured.score = 9|分", "form.d.rate.target = 90|%", "form.d.rate.score = 8|分",
                "form.d.pleased.target = t 满意", "form.d.pleased.score = 5|分", "form.d.total = 22|分"), read(ROWS).claims());
    }

    @Test
    void aTotalMayBeMergedUpToTheColumnsItIsReadIn() {
        String[] rows = ROWS.clone();
        rows[11] = "总分||||22";
        Imported merged = Imported.by(FORM).years("2021").file("a.xlsx",
                Grids.merged(Grids.sheet("", rows), new int[] {5, 2, 5, 4}, new int[] {6, 2, 6, 4}, new int[] {11, 0, 11, 3}));
        assertEquals("22|分", merged.value("form.d.total"));
        assertEquals(List.of("text-stated"), merged.codes());
    }

    @Test
    void wordsOfTheFormGoWithEveryValue() {
        var notes = claim("form.d.rate.score").notes();
        assertEquals("某中心", notes.get("department"));
        assertEquals("应保尽保", notes.get("expectedGoal"));
        assertEquals("已完成", notes.get("actualGoal"));
    }

    @Test
    void aLostLabelStaysLost() {
        assertEquals("产出指标", claim("form.d.insured.score").notes().get("level1"));
        assertTrue(!claim("form.d.rate.score").notes().containsKey("level1"));
    }

    @Test
    void aTextTargetIsKeptAndReported() {
        assertEquals(List.of("text-stated"), read(ROWS).codes());
    }

    @Test
    void aMissingBlockIsTold() {
        assertTrue(read("2021年度绩效自评表", "部门名称|某中心", "年度目标|预期目标|实际完成情况", "|应保尽保|已完成", "绩效指标|一级指标|三级指标|年度指标值|得分",
                "|产出指标|参保人数|55.5万人|9").codes().contains("part-missing"));
    }

    @Test
    void aRowTheMappingDoesNotKnowIsKeptByItsLabelAndReported() {
        String[] rows = ROWS.clone();
        rows[10] = "||培训场次|14场|5";
        Imported imported = read(rows);
        assertEquals("14|场", imported.value("form.d.培训场次.target"));
        assertEquals(List.of("row-kept"), imported.codes());
        assertTrue(imported.problem("row-kept").message().contains("已照其标签记入"), imported.problem("row-kept").message());
    }

    @Nested
    class Comparators {

        @ParameterizedTest
        @CsvSource({"≥95%,>=,95%", "≤3%,<=,3%", "不低于80分,>=,80分", "90%以上,>=,90%", "90%（含）以上,>=,90%", "5天以内,<=,5天", "＞=80%,>=,80%"})
        void areRead(String text, String sign, String number) {
            Bounds.Bound bound = Bounds.in(text).orElseThrow();
            assertEquals(sign, bound.comparator().sign());
            assertEquals(number, bound.number());
        }

        @ParameterizedTest
        @CsvSource({"95%", "满意", "＞95%", "逐年提高"})
        void areNotSeenWhereThereAreNone(String text) {
            assertEquals(Optional.empty(), Bounds.in(text));
        }

        @Test
        void goWithTheClaim() {
            assertEquals(Optional.of(Target.valueOf(">=|90|%")), claim("form.d.rate.target").bound());
            assertEquals(Optional.empty(), claim("form.d.insured.target").bound());
        }
    }
}
