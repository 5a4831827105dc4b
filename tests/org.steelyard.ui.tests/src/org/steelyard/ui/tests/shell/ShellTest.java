package org.steelyard.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.CTabItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** What stands around the editor, with the sample of Wuhan open. */
class ShellTest {

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheSample() {
        robot = workbench.openSample("武汉");
        robot.byId("editor.page.overview").click();
    }

    @AfterEach
    void closeIt() {
        workbench.closeEverything();
    }

    private void view(String id) {
        robot.run(() -> {
            try {
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(id);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean shows(String page) {
        return robot.ask(() -> {
            CTabItem item = (CTabItem) robot.byId("editor.page." + page).widget();
            return item.getParent().getSelection() == item;
        });
    }

    @Test
    void theWindowIsNamedAfterTheEvaluation() {
        robot.until("the title follows", () -> robot.window().title().equals("2019年度全市工伤保险基金支出绩效评价 — Steelyard 绩衡"));
    }

    @Test
    void theNavigatorListsItWithStageAndScore() {
        robot.until("the folder is read", () -> robot.rows("evaluations.table").texts().stream().anyMatch(row -> row.get(0).contains("2019年度全市工伤保险基金")));
        List<String> row = robot.rows("evaluations.table").texts().stream().filter(r -> r.get(0).contains("2019年度全市工伤保险基金")).findFirst().orElseThrow();
        assertEquals("80.3 良", row.get(2));
        robot.byId("evaluations.plugins.head").untilText("全部正常");
        robot.screenshot("shell-navigator");
    }

    @Test
    void quickSearchFindsAnIndicatorAndLeadsToIt() {
        robot.press("M1+E");
        robot.byId("search.field").type("预算执行率");
        robot.until("it is found", () -> !robot.rows("search.table").texts().isEmpty());
        assertEquals(List.of("指标", "B1-2 预算执行率"), robot.rows("search.table").texts().get(0).subList(0, 2));
        robot.screenshotOfScreen("shell-quick-search");
        robot.press("Enter");
        robot.until("its page is shown", () -> shows("indicators"));
        assertFalse(robot.isShown("search.field"));
    }

    @Test
    void quickSearchFindsPagesAndIsLeftWithEscape() {
        robot.press("M1+E");
        robot.byId("search.field").type("基金收支");
        robot.until("the page is found", () -> robot.rows("search.table").texts().stream().anyMatch(row -> row.get(0).equals("页面")));
        robot.press("Esc");
        robot.until("it is gone", () -> !robot.isShown("search.field"));
        assertTrue(shows("overview"));
    }

    @Test
    void aProblemLeadsToItsIndicator() {
        view("org.steelyard.ui.view.problems");
        robot.until("problems are found", () -> robot.rows("problems.table").texts().stream().anyMatch(row -> row.get(2).startsWith("C1-4")));
        Rows problems = robot.rows("problems.table");
        // the most severe stands first
        assertEquals("▲ 警告", problems.texts().get(0).get(0));
        robot.screenshot("shell-problems");
        int at = IntStream.range(0, problems.texts().size()).filter(i -> problems.texts().get(i).get(2).startsWith("C1-4")).findFirst().orElseThrow();
        robot.run(() -> {
            var table = (org.eclipse.swt.widgets.Table) robot.byId("problems.table").widget();
            table.setFocus();
            table.setSelection(at);
        });
        robot.press("Enter");
        robot.until("its page is shown", () -> shows("indicators"));
    }

    @Test
    void theHistoryTellsTheScoreThatWasLogged() {
        view("org.steelyard.ui.view.history");
        robot.until("the log is read", () -> robot.rows("history.log").texts().stream().anyMatch(row -> row.get(1).equals("得分") && row.get(2).contains("80.3")));
        robot.screenshot("shell-history");
        view("org.steelyard.ui.view.explanation");
    }

    @Test
    void anErrorNobodyForesawIsToldInOneSentenceAndTheWindowStays() {
        robot.run(() -> org.eclipse.swt.widgets.Display.getCurrent().asyncExec(() -> {
            throw new IllegalStateException("thrown by a test");
        }));
        robot.until("it is told", () -> robot.isShown("error"));
        robot.screenshotOfScreen("shell-unexpected-error");
        robot.window("意外错误");
        robot.press("Esc");
        robot.until("it is gone", () -> !robot.isShown("error"));
        robot.byId("status").untilText("80.3 分 良");
    }
}
