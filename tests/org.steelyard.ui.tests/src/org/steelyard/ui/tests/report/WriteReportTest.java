package org.steelyard.ui.tests.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** Prose is written section by section, and the report exported. */
class WriteReportTest {

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheReport() {
        robot = workbench.openSample("武汉");
        robot.tab("报告").click();
        robot.byId("report.prose.0");
    }

    @AfterEach
    void close() {
        workbench.closeEverything();
    }

    private boolean outlineHas(String state) {
        Rows outline = robot.rows("report.outline");
        return outline.texts().stream().map(r -> r.get(1)).anyMatch(state::equals);
    }

    @Test
    void proseIsWrittenAndExported() {
        robot.until("the outline is there", () -> outlineHas("● 已撰写"));
        robot.screenshot("report");
        robot.byId("report.prose.0").fill("本次评价按照统一的指标体系进行，总分${num(total)}分。");
        robot.byId("report.printed.0").untilText("总分80.3分");
        robot.screenshot("report-written");
        robot.byId("report.prose.0").fill("");
        robot.until("nothing is written now", () -> outlineHas("◇ 未撰写"));
        robot.press("M1+Z");
        robot.byId("report.printed.0").untilText("总分80.3分");
        robot.byId("report.export").click();
        robot.byId("report.result").untilText("已导出：");
        assertTrue(robot.byId("report.result").text().contains(".docx"), robot.byId("report.result").text());
        robot.screenshot("report-exported");
    }

    @Test
    void aWorkbookHasNoRunningText() {
        String workbook = robot.ask(() -> List.of(((org.eclipse.swt.widgets.Combo) robot.byId("report.exporter").widget()).getItems())).stream()
                .filter(i -> i.contains("xlsx")).findFirst().orElseThrow();
        robot.byId("report.exporter").choose(workbook);
        robot.byId("report.note").untilText("电子表格");
        robot.byId("report.export").untilText("XLSX").click();
        robot.byId("report.result").untilText(".xlsx");
    }
}
