package org.steelyard.ui.tests.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** Findings linked with recommendations; what nobody answers is marked. */
class FindingsTest {

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheFindings() {
        robot = workbench.openSample("武汉");
        robot.tab("问题与建议").click();
    }

    @AfterEach
    void close() {
        workbench.closeEverything();
    }

    private Rows findings() {
        return robot.rows("findings.findings");
    }

    private Rows recommendations() {
        return robot.rows("findings.recommendations");
    }

    private List<String> first(Rows rows) {
        return rows.texts().get(0);
    }

    @Test
    void theSampleHasFiveFindingsAllAnswered() {
        robot.byId("findings.findings.title").untilText("问题 5 个");
        robot.byId("findings.recommendations.title").untilText("建议 5 条");
        assertTrue(first(findings()).get(1).startsWith("1  牵头部门履职不到位"), first(findings()).toString());
        robot.byId("findings.title").untilText("牵头部门履职不到位");
        assertEquals("A2-1 A2-2 B2-2", robot.byId("findings.codes").text());
        robot.byId("findings.deduction.0").untilText("A2-1");
        robot.screenshot("findings");
    }

    @Test
    void aFindingThatLosesItsAnswerIsMarkedUntilItHasOneAgain() {
        findings().select(first(findings()).get(0));
        robot.byId("findings.link").click();
        robot.window("findings.link.dialog");
        robot.rows("findings.link.list").texts();
        robot.press("Home");
        robot.press("Space");
        robot.byId("findings.link.ok").click();
        robot.until("marked", () -> first(findings()).get(2).equals("◇ 无建议"));
        robot.byId("findings.findings.title").untilText("其中 1 个尚无建议");
        robot.byId("findings.recommendations.title").untilText("其中 1 条没有对应问题");
        robot.screenshot("finding-unanswered");
        robot.press("M1+Z");
        robot.until("answered again", () -> first(findings()).get(2).startsWith("● 对应"));
    }

    @Test
    void aNewRecommendationAnswersTheSelectedFinding() {
        robot.byId("findings.add.recommendation").click();
        robot.byId("findings.recommendations.title").untilText("建议 6 条");
        robot.byId("findings.title").fill("建立部门联席会议制度");
        robot.until("the list shows what was typed", () -> recommendations().texts().stream()
                .anyMatch(r -> r.get(1).equals("6  建立部门联席会议制度") && r.get(2).equals("● 对应 1 条")));
        robot.until("and what it answers is checked", () -> first(findings()).get(0).equals("☑"));
        robot.byId("findings.deadline").fill("2020-13-01");
        robot.tab("问题与建议").click();
        assertEquals("2020-13-01", robot.byId("findings.deadline").text());
        assertTrue(robot.byId("findings.deadline").toolTip().contains("不是日期"));
    }
}
