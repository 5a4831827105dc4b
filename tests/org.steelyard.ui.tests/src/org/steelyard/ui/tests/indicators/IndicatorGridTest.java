package org.steelyard.ui.tests.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Grid;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.tests.Workbench;

/** What an evaluator does in the grid all day. */
class IndicatorGridTest {

    private static final String RATE = "B1-2  预算执行率";
    private static final String ACTUAL = "实际";
    private static final String SCORE = "得分";
    private static final int STEPS = 50;
    private static final int PASTED = 40;

    private final Workbench workbench = new Workbench();
    private Robot robot;
    private Grid grid;

    @BeforeEach
    void openTheGrid() {
        robot = workbench.openSample("武汉");
        robot.tab("指标评分").click();
        grid = robot.grid("indicators.grid");
    }

    @AfterEach
    void closeIt() {
        robot.press("ESC");
        workbench.closeEverything();
    }

    private int row(String name) {
        return grid.row(name);
    }

    /** Opens the numbers below the rate, and returns the row of the expenditure. */
    private int expenditure() {
        grid.click(row(RATE), ACTUAL);
        robot.press("ENTER");
        return row(RATE) + 1;
    }

    @Test
    void theTreeIsShownWithItsPublishedScores() {
        assertEquals(List.of("指标", "分值", "目标", "实际", "评分规则", "得分", "扣分", "扣分原因", "依据", "状态"), grid.columns());
        assertEquals(41, grid.rowCount());
        assertEquals(List.of("13.5", "15.6", "23.2", "28"), List.of("A  决策", "B  过程", "C  产出", "D  效果").stream().map(n -> grid.text(row(n), SCORE)).toList());
        assertEquals(List.of("117.10%", "4.1", "0.9", "◐"), List.of(ACTUAL, SCORE, "扣分", "状态").stream().map(c -> grid.text(row(RATE), c)).toList());
        robot.screenshot("indicators");
    }

    @Test
    void aTypedNumberChangesScoreAndStatusLineAfterAMomentOfRest() {
        int spent = expenditure();
        grid.click(spent, ACTUAL);
        robot.type("60000");
        robot.byId("indicators.cell");
        grid.untilText(row(RATE), ACTUAL, "114.30%");
        grid.untilText(row(RATE), SCORE, "4.3");
        robot.byId("status").untilText("80.5 分");
        robot.screenshot("indicators-typed");
        robot.press("ENTER");
        assertEquals("≠ 60,000万元", grid.text(spent, ACTUAL));
        robot.press("M1+Z");
        grid.untilText(row(RATE), SCORE, "4.1");
    }

    @Test
    void whatCannotBeReadStaysInItsCellWithTheReason() {
        int spent = expenditure();
        grid.click(spent, ACTUAL);
        robot.type("6x");
        robot.press("ENTER");
        robot.byId("indicators.hint").untilText("“6x”不是数。应为：以“万元”计的数");
        assertEquals("6x", robot.byId("indicators.cell").text());
        robot.screenshot("indicators-refused");
        robot.press("ESC");
        robot.until("the field is closed", () -> !robot.isShown("indicators.cell"));
        assertEquals("117.10%", grid.text(row(RATE), ACTUAL));
    }

    @Test
    void escapeTakesBackWhatRestEntered() {
        int spent = expenditure();
        grid.click(spent, ACTUAL);
        robot.type("60000");
        grid.untilText(row(RATE), SCORE, "4.3");
        robot.press("ESC");
        grid.untilText(row(RATE), SCORE, "4.1");
    }

    @Test
    void aCellThatIsComputedSaysSoAndLeadsToItsNumbers() {
        grid.click(row(RATE), ACTUAL);
        robot.byId("indicators.hint").untilText("由 2 个数算得");
        assertFalse(grid.hasRow("基金支出"));
        robot.press("ENTER");
        assertEquals(43, grid.rowCount());
        grid.click(row(RATE), SCORE);
        robot.byId("indicators.hint").untilText("由规则算出");
        grid.click(row(RATE), "指标");
        robot.press("SPACE");
        assertEquals(41, grid.rowCount());
    }

    @Test
    void judgementsAreMadeInTheGrid() {
        grid.click(row("A2-1  绩效目标合理性"), ACTUAL);
        robot.press("ENTER");
        int item = row("A2-1  绩效目标合理性") + 3;
        assertTrue(grid.text(item, "指标").startsWith("③"), grid.text(item, "指标"));
        String before = grid.text(row("A2-1  绩效目标合理性"), SCORE);
        grid.fill(item, SCORE, "1");
        grid.untilText(row("A2-1  绩效目标合理性"), SCORE, "3");
        assertEquals("2", before);
        grid.fill(item, "扣分原因", "复核后补齐");
        grid.untilText(item, "扣分原因", "复核后补齐");
        robot.screenshot("indicators-judged");
        robot.press("M1+Z");
        robot.press("M1+Z");
        grid.untilText(row("A2-1  绩效目标合理性"), SCORE, "2");
    }

    @Test
    void fiftyStepsAreUndoneAndDoneAgain() {
        int spent = expenditure();
        String before = grid.text(spent, ACTUAL);
        for (int i = 1; i <= STEPS; i++) {
            grid.fill(spent, ACTUAL, Integer.toString(60_000 + i));
        }
        assertEquals("≠ 60,050万元", grid.text(spent, ACTUAL));
        String after = grid.text(row(RATE), ACTUAL);
        for (int i = 0; i < STEPS; i++) {
            robot.press("M1+Z");
        }
        grid.untilText(row(RATE), ACTUAL, "117.10%");
        robot.byId("status").untilText("80.3 分");
        assertEquals(before, grid.text(spent, ACTUAL));
        for (int i = 0; i < STEPS; i++) {
            robot.press("M1+Y");
        }
        grid.untilText(row(RATE), ACTUAL, after);
        assertEquals("≠ 60,050万元", grid.text(spent, ACTUAL));
    }

    @Test
    void fortyPastedRowsAreOneStepAndTheBadOnesAreNamed() {
        List<String> cells = new ArrayList<>();
        List<Integer> leaves = new ArrayList<>();
        for (int i = 0; i < PASTED; i++) {
            boolean leaf = grid.text(i, "指标").strip().matches("\\w+-\\d+ .*");
            if (leaf) {
                leaves.add(i);
            }
            cells.add(leaf ? "1.5" : "");
        }
        cells.set(leaves.get(2), "五分");
        cells.set(leaves.get(7), "-1");
        cells.set(leaves.get(11), "\"两行\n文字\"");
        List<List<String>> before = grid.texts();
        robot.setClipboard(String.join("\r\n", cells) + "\r\n");
        grid.click(0, "分值");
        robot.press("M1+V");
        Table rejected = (Table) robot.byId("indicators.rejected").widget();
        assertEquals(List.of("A2-1  绩效目标合理性|分值|五分", "B1-2  预算执行率|分值|-1", "C1-1  工伤保险扩面新增人数|分值|两行 ⏎ 文字"),
                robot.ask(() -> List.of(rejected.getItems()).stream().map(i -> i.getText(0) + "|" + i.getText(1) + "|" + i.getText(2)).toList()));
        assertTrue(robot.byId("indicators.rejected.title").text().contains(leaves.size() - 3 + " 个单元格，3 个未写入"), robot.byId("indicators.rejected.title").text());
        grid.untilText(leaves.get(0), "分值", "1.5");
        robot.screenshot("indicators-pasted");
        robot.byId("indicators.rejected.copy").click();
        assertTrue(robot.clipboard().startsWith("行\t列\t值\t原因\t应为\r\n"), robot.clipboard());
        robot.byId("indicators.rejected.close").click();
        grid.element().focus();
        robot.press("M1+Z");
        grid.untilText(leaves.get(0), "分值", before.get(leaves.get(0)).get(1));
        assertEquals(before, grid.texts());
    }

    @Test
    void aCopiedRangeHasHeadingsAndCanBePastedBack() {
        grid.select(row(RATE), "分值", row(RATE) + 1, "实际");
        robot.press("M1+C");
        assertTrue(robot.clipboard().startsWith("分值\t目标\t实际\r\n5\t"), robot.clipboard());
        List<List<String>> before = grid.texts();
        robot.press("M1+V");
        assertFalse(robot.isShown("indicators.rejected"));
        assertEquals(before, grid.texts());
    }

    @Test
    void wordsAndStatesFilterAndHeadingsSort() {
        robot.byId("indicators.filter").click().type("鉴定");
        robot.until("fewer rows", () -> grid.rowCount() < 15);
        assertTrue(grid.hasRow("C1-5  劳动能力鉴定完成率"));
        robot.screenshot("indicators-filtered");
        robot.byId("indicators.filter").fill("");
        robot.until("all rows", () -> grid.rowCount() == 41);
        robot.byId("indicators.filter.LOST").click();
        robot.until("only losses", () -> !grid.hasRow("A1-1"));
        assertTrue(grid.hasRow(RATE));
        robot.byId("indicators.filter.LOST").click();
        grid.clickHeading(SCORE);
        robot.until("the lowest score first", () -> grid.text(1, "指标").equals("A3  资金投入"));
        grid.click(0, "指标");
        grid.clickHeading(SCORE);
        robot.until("the highest score first", () -> grid.text(row("B1  资金管理") + 1, "指标").startsWith("B1-3"));
        robot.screenshot("indicators-sorted");
        grid.click(0, "指标");
        grid.clickHeading(SCORE);
        robot.until("the order of the rubric", () -> grid.text(1, "指标").equals("A1  项目立项"));
    }
}
