package org.steelyard.ui.tests.surveys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.tests.Workbench;

/** Sample sizes and shares, and the file they were counted from. */
class SurveysTest {

    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.closeEverything();
    }

    @Test
    void aShareTellsHowItWasCountedAndLeadsToTheAnswers() {
        Robot robot = workbench.openSample("武汉");
        robot.tab("问卷").click();
        List<List<String>> rows = robot.rows("surveys.tree").texts();
        assertTrue(rows.stream().anyMatch(r -> r.get(0).equals("有效份数") && r.get(1).equals("1,015 份")), rows.toString());
        assertTrue(rows.stream().anyMatch(r -> r.get(0).equals("政策知晓率") && r.get(1).equals("46.24%") && r.get(3).contains("4224 ÷ 9135")), rows.toString());
        robot.screenshot("surveys");
        robot.rows("surveys.tree").row(rows.get(0).get(0), "个人", "政策知晓率").doubleClick();
        robot.byId("sources.sheet.title").untilText("问卷（个人）");
        robot.screenshot("survey-answers");
    }

    @Test
    void aCityWithoutSurveysSaysWhatBelongsHere() {
        Robot robot = workbench.openSample("呼和浩特");
        robot.tab("问卷").click();
        robot.byId("surveys.empty").untilText("把问卷导出文件作为来源导入");
        robot.screenshot("surveys-empty");
    }
}
