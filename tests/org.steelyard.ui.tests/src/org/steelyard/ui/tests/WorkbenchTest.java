package org.steelyard.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Grid;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;

/** What a person sees who opens the sample of Wuhan from the menu. */
class WorkbenchTest {

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheSample() {
        robot = workbench.openSample("武汉");
    }

    @AfterEach
    void closeIt() {
        workbench.closeEverything();
    }

    private Grid scores() {
        robot.tab("指标评分").click();
        return robot.grid("indicators.grid");
    }

    @Test
    void theWindowSpeaksChinese() {
        assertTrue(robot.window().title().contains("绩衡"), robot.window().title());
        assertEquals(List.of("指标", "分值", "目标", "实际", "评分规则", "得分", "扣分", "扣分原因", "依据", "状态"), scores().columns());
        robot.screenshot("scores");
    }

    @Test
    void everyDimensionShowsItsPublishedScore() {
        Grid scores = scores();
        List<String> dimensions = List.of("A  决策", "B  过程", "C  产出", "D  效果");
        assertEquals(List.of("13.5", "15.6", "23.2", "28"), dimensions.stream().map(name -> scores.text(scores.row(name), "得分")).toList());
    }

    @Test
    void theStatusLineTellsTotalGradeAndDistance() {
        String status = robot.byId("status").text();
        assertTrue(status.contains("80.3 分 良") && status.contains("再失 0.4 分为“中”"), status);
    }

    @Test
    void selectingAScoreExplainsItDownToTheCell() {
        scores().click(scores().row("B1-2"), "得分");
        robot.byId("explanation.RESULT").untilText("得 4.1 分 / 满分 5 分");
        robot.byId("explanation.link.0").untilText("2019年工伤保险基金收支表（社决08表）.xls · 社决08表!D10");
        robot.screenshot("explanation");
    }

    @Test
    void theModelIsATreeWithNamesOfTheField() {
        robot.tab("模型").click();
        Rows model = robot.rows("model.tree");
        model.row(model.texts().get(0).get(0), "来源文件（20）");
        List<String> shown = model.texts().stream().map(row -> String.join("|", row)).toList();
        assertTrue(shown.stream().anyMatch(row -> row.contains("2019年度武汉市工伤保险基金支出绩效评价指标体系")), shown.toString());
        assertFalse(shown.stream().anyMatch(row -> row.contains("Impl@")), shown.toString());
        robot.screenshot("model");
    }
}
