package org.steelyard.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** A source file comes in a newer version; what rests on the older is worked through. */
class ReplaceSourceTest {

    private static final String FILE = "就业人员统计.csv";

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @TempDir
    Path folder;

    @BeforeEach
    void openTheSources() {
        robot = workbench.openSample("武汉");
        robot.tab("来源").click();
    }

    @AfterEach
    void close() {
        workbench.closeEverything();
    }

    private Rows files() {
        return robot.rows("sources.list");
    }

    /** Goes to the file with the keyboard, wherever the list is scrolled to. */
    private void choose() {
        int row = files().texts().stream().map(r -> r.get(0)).toList().indexOf(FILE);
        robot.byId("sources.list").focus();
        robot.press("Home");
        for (int i = 0; i < row; i++) {
            robot.press("Down");
        }
        robot.byId("sources.tab.values").untilText("取得的数值（2）");
    }

    private Path newer() throws Exception {
        return Files.writeString(folder.resolve(FILE), """
                武汉市就业人员统计,,,
                来源：统计公报,,,单位：万人
                指标,年度,数值,备注
                年末就业人员,2018年,586.98,
                全年新增就业人员,2019年,24.25,约数
                """, StandardCharsets.UTF_8);
    }

    private void importNewer() throws Exception {
        choose();
        robot.setClipboard(newer().toString());
        robot.press("M1+V");
        robot.window("import");
        robot.byId("import.answer.0.replace").click();
        robot.byId("import.ok").untilText("导入 2 个数值");
    }

    @Test
    void everyFileTellsWhatCameFromIt() {
        assertEquals(20, files().texts().size());
        List<String> row = files().textsOf(FILE);
        assertEquals(List.of("● 在用", "2", "1"), row.subList(1, 4));
        choose();
        robot.byId("sources.tab.values").untilText("取得的数值（2）");
        Rows values = robot.rows("sources.values");
        assertTrue(values.texts().stream().anyMatch(v -> v.get(1).startsWith("585.98") && v.get(3).equals("C4") && v.get(4).equals("● 采用")), values.texts().toString());
        robot.screenshot("sources");
    }

    @Test
    void aValueLeadsToItsCellInTheTableOfTheFile() {
        choose();
        robot.rows("sources.values").row(robot.rows("sources.values").texts().get(0).get(0)).doubleClick();
        robot.byId("sources.sheet.title").untilText(FILE + " · C4");
        assertEquals("585.98", robot.grid("sources.sheet").text(3, "C"));
        assertTrue(robot.grid("sources.sheet").labels(3, "C").contains("HIT"));
        assertFalse(robot.grid("sources.sheet").labels(2, "C").contains("HIT"));
        robot.screenshot("source-table");
    }

    @Test
    void theExplanationLeadsToTheCellToo() {
        robot.tab("指标评分").click();
        robot.tab("来源").click();
        choose();
        robot.rows("sources.values").row(robot.rows("sources.values").texts().get(0).get(0)).click();
        robot.byId("explanation.link.0").untilText("C4").click();
        robot.byId("sources.sheet.title").untilText("C4");
    }

    @Test
    void whatRestsOnAReplacedFileIsWorkedThrough() throws Exception {
        importNewer();
        robot.screenshotOfScreen("import-preview");
        robot.byId("import.ok").click();
        robot.byId("sources.tab.stale").untilText("待复核（");
        Rows stale = robot.rows("sources.stale");
        robot.until("the changed value waits", () -> stale.texts().stream().anyMatch(r -> r.get(1).startsWith("585.98") && r.get(2).startsWith("586.98")));
        assertTrue(files().texts().stream().anyMatch(r -> r.get(1).equals("○ 已被 " + FILE + " 替换")), files().texts().toString());
        robot.screenshot("sources-to-review");
        robot.byId("sources.stale.reason").fill("已与统计公报核对");
        robot.byId("sources.stale.confirm").click();
        robot.byId("sources.tab.stale").until("nothing waits", t -> t.equals("待复核"));
        robot.byId("sources.stale.title").untilText("没有待复核的内容");
        robot.press("M1+Z");
        robot.byId("sources.tab.stale").untilText("待复核（");
        robot.press("M1+Z");
        robot.until("the import is taken back", () -> files().texts().size() == 20);
    }

    @Test
    void nothingChangesWhenTheImportIsGivenUp() throws Exception {
        importNewer();
        robot.byId("import.cancel").click();
        robot.until("as before", () -> !robot.isShown("import.ok"));
        assertEquals(20, files().texts().size());
    }

    @Test
    void aFileThatCameInBeforeIsNotReadAgain() throws Exception {
        Path same = folder.resolve("copy.txt");
        Files.writeString(same, "no table in here");
        choose();
        robot.setClipboard(same.toString());
        robot.press("M1+V");
        robot.window("import");
        robot.byId("import.ok").untilText("没有可导入的");
        assertFalse(robot.byId("import.ok").isEnabled());
        robot.screenshotOfScreen("import-nothing");
        robot.byId("import.cancel").click();
    }
}
