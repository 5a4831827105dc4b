package org.steelyard.ui.tests.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** From a score to its cells, from a deduction to its finding and back, and a decision between two statements. */
class ExplainJourneyTest {

    private static final String PIN = "无论选中什么，都保持显示此项";

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

    private Rows outline(String page) {
        robot.byId("editor.page." + page).click();
        return robot.rows("outline");
    }

    private List<String> labels() {
        List<Label> all = robot.all(Label.class);
        return robot.ask(() -> all.stream().filter(l -> !l.isDisposed()).map(Label::getText).toList());
    }

    private void explains(String text) {
        robot.until("the explanation says " + text, () -> labels().stream().anyMatch(l -> l.contains(text)));
    }

    private void follow(String text) {
        Link link = robot.await("a link " + text, () -> robot.all(Link.class).stream().filter(l -> l.getText().contains(text)).findFirst());
        robot.element(link).click();
    }

    @Test
    void aScoreIsExplainedDownToTheCell() {
        outline("indicators").select("B", "B1", "B1-2");
        robot.byId("explanation.RESULT").untilText("得 4.1 分 / 满分 5 分");
        robot.byId("explanation.link.0").untilText("社决08表!D10");
        robot.screenshot("explain-score");
        robot.byId("explanation.link.0").click();
        robot.byId("sources.sheet.title").untilText("社决08表");
        robot.screenshot("explain-cell");
    }

    @Test
    void theWayGoesBackAndForwardAndStaysWhenPinned() {
        Rows indicators = outline("indicators");
        indicators.select("B", "B1", "B1-2");
        robot.byId("explanation.RESULT").untilText("得 4.1 分");
        indicators.select("B", "B1", "B1-1");
        robot.byId("explanation.RESULT").untilText("满分 2 分");
        robot.press("Alt+Left");
        robot.byId("explanation.RESULT").untilText("得 4.1 分");
        robot.press("Alt+Right");
        robot.byId("explanation.RESULT").untilText("满分 2 分");
        robot.byText(PIN).click();
        indicators.select("B", "B1", "B1-2");
        robot.settle();
        assertTrue(robot.byId("explanation.RESULT").text().contains("满分 2 分"));
        robot.byText(PIN).click();
        indicators.select("A");
        robot.byId("explanation.RESULT").untilText("得 13.5 分");
    }

    @Test
    void twoStatementsStandSideBySideAndTheOtherIsAdoptedForAReason() {
        robot.byId("editor.page.fund").click();
        Rows grid = robot.rows("fund.grid");
        List<List<String>> rows = grid.texts();
        int row = (int) rows.stream().takeWhile(r -> !r.get(4).equals("614,687,848.01")).count();
        assertTrue(row < rows.size(), rows.toString());
        robot.byId("fund.cursor").click();
        for (int i = 0; i < row; i++) {
            robot.press("Down");
        }
        for (int i = 0; i < 3; i++) {
            robot.press("Right");
        }
        explains("614,687,848.01");
        robot.type("700000000");
        robot.press("Enter");
        robot.until("the score follows what was typed", () -> !robot.byId("status").text().contains("80.3 分"));
        outline("indicators").select("B", "B1", "B1-2");
        explains("● 700,000,000 元（采用）");
        robot.screenshot("explain-two-statements");
        follow("采用此值");
        robot.window("decision");
        robot.screenshotOfScreen("explain-reason");
        robot.byId("decision.by").fill("评价组");
        robot.byId("decision.reason").click();
        robot.type("以盖章的决算表为准");
        robot.byId("decision.ok").click();
        robot.window().activate();
        robot.byId("status").untilText("80.3 分");
        explains("评价组");
        explains("以盖章的决算表为准");
        robot.screenshot("explain-adopted");
        robot.press("M1+Z");
        robot.until("the score follows back", () -> !robot.byId("status").text().contains("80.3 分"));
    }

    @Test
    void evidenceIsAddedAndTakenAway() {
        robot.tab("依据").click();
        outline("indicators").select("A", "A3", "A3-1");
        robot.byId("evidence.heading").untilText("A3-1");
        int before = robot.rows("evidence").texts().size();
        robot.screenshot("evidence");
        robot.byText("添加依据").click();
        robot.window("添加依据");
        robot.type("minutes-7");
        robot.press("Enter");
        robot.window().activate();
        robot.until("the evidence is there", () -> robot.rows("evidence").texts().stream().anyMatch(r -> r.get(0).contains("minutes-7")));
        robot.screenshot("evidence-added");
        robot.press("M1+Z");
        robot.until("the evidence is gone", () -> robot.rows("evidence").texts().stream().noneMatch(r -> r.get(0).contains("minutes-7")));
        assertEquals(before, robot.rows("evidence").texts().size());
    }

    @Test
    void theDiagnosticsFileIsWrittenWithOneClickAndFound() throws IOException {
        Path folder = Path.of(System.getProperty("user.home"), "Steelyard");
        robot.menu("文件", "生成诊断文件");
        robot.window("诊断文件");
        explains(folder.toString());
        robot.press("Esc");
        robot.window().activate();
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().matches("steelyard-diagnostics-\\d{8}-\\d{6}\\.zip")));
        }
    }

    @Test
    void whatIsSelectedHasItsPropertiesInTheView() {
        outline("indicators").select("B", "B1", "B1-2");
        robot.tab("属性").click();
        robot.byId("properties.heading").untilText("B1-2");
        assertFalse(robot.rows("properties").texts().isEmpty());
        robot.screenshot("properties");
    }
}
