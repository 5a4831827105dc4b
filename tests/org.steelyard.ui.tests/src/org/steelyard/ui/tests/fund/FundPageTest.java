package org.steelyard.ui.tests.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** A person looks at the statements, types an amount that breaks a sum, and takes it back. */
class FundPageTest {

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheFund() {
        robot = workbench.openSample("武汉");
        robot.tab("基金收支").click();
    }

    @AfterEach
    void closeIt() {
        workbench.closeEverything();
    }

    @Test
    void theStatementStandsAsTheOfficePrintsIt() {
        Rows grid = robot.rows("fund.grid");
        assertEquals(List.of("收入项目", "金额", "", "支出项目", "金额", "", ""), grid.columns());
        List<List<String>> rows = grid.texts();
        assertEquals(List.of("一、工伤保险费收入", "409,047,622.89", "", "一、工伤保险待遇支出", "606,385,232.55", "", ""), rows.get(0));
        assertEquals("总计", rows.get(rows.size() - 1).get(0));
        assertEquals("2,927,534,516.98", rows.get(rows.size() - 1).get(4));
        robot.screenshot("fund");
    }

    @Test
    void theSumThatContradictsItsItemsIsMarkedInTheBudget() {
        robot.byId("fund.statement").choose("2019 全市 2019年工伤保险基金预算表");
        robot.byId("fund.breach.0").untilText("本年支出小计").untilText("9,000,000.00");
        robot.screenshot("fund-breach");
    }

    @Test
    void anAmountThatBreaksASumIsMarkedAndHealedByUndo() {
        robot.byId("fund.cursor").click();
        robot.type("400000000");
        robot.press("Enter");
        robot.byId("fund.breach.0").untilText("本年收入小计 435,399,158.08 元").untilText("9,047,622.89");
        assertEquals("400,000,000", robot.rows("fund.grid").texts().get(0).get(1));
        assertTrue(robot.rows("fund.grid").texts().get(0).get(2).contains("▲"));
        robot.screenshot("fund-typed");
        robot.press("Ctrl+Z");
        robot.until("the statement adds up again", () -> !robot.isShown("fund.breach.0"));
        assertEquals("409,047,622.89", robot.rows("fund.grid").texts().get(0).get(1));
    }

    @Test
    void aWrongNumberIsFoundThroughTheProblems() {
        robot.byId("fund.cursor").click();
        robot.type("400000000");
        robot.press("Enter");
        robot.until("the problem is listed", () -> problem() >= 0);
        robot.tab("概览").click();
        robot.run(() -> {
            Table table = (Table) robot.byId("problems.table").widget();
            table.setFocus();
            table.setSelection(problem());
        });
        robot.press("Enter");
        robot.until("the statement is shown", () -> robot.isShown("fund.grid"));
        robot.byId("explanation.TITLE").untilText("本年收入小计");
        robot.screenshot("fund-problem");
    }

    private int problem() {
        List<List<String>> rows = robot.rows("problems.table").texts();
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).get(1).startsWith("本年收入小计")).findFirst().orElse(-1);
    }
}
