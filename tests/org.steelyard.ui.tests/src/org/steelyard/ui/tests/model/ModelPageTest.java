package org.steelyard.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;

/** The model page of an evaluation: the same model and the same history as the other pages. */
class ModelPageTest {

    private final Robot robot = Robot.ofWorkbench();

    @BeforeEach
    void openTheModelPageOfTheSample() {
        robot.window().activate();
        robot.menu("文件", "打开示例", "武汉");
        robot.tab("模型").click();
        robot.byId("model.tree");
    }

    @AfterEach
    void closeIt() {
        robot.run(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
    }

    private Rows tree() {
        return robot.rows("model.tree");
    }

    @Test
    void theWholeEvaluationStandsInGroupsWithNamesOfTheField() {
        List<String> rows = tree().texts().stream().map(row -> row.get(0)).toList();
        assertTrue(rows.contains("来源文件（20）"), rows.toString());
        assertFalse(rows.stream().anyMatch(t -> t.contains("Impl@")), rows.toString());
        robot.screenshot("model-page");
    }

    @Test
    void aDeletedObjectComesBackWithUndo() {
        String root = tree().texts().get(0).get(0);
        tree().select(root, "口径", "caidian");
        robot.window().activate();
        robot.byId("model.properties.heading").untilText("蔡甸区");
        robot.press("Delete");
        robot.until("one less", () -> tree().texts().stream().anyMatch(row -> row.get(0).equals("口径（6）")));
        robot.press("M1+Z");
        robot.until("all again", () -> tree().texts().stream().anyMatch(row -> row.get(0).equals("口径（7）")));
    }
}
