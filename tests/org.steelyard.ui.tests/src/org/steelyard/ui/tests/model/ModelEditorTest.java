package org.steelyard.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;

/** A rubric is configured in the tree editor, with mouse and keyboard. */
class ModelEditorTest {

    private static final int STEPS = 50;

    private final Robot robot = Robot.ofWorkbench();
    private Path folder;
    private Path file;

    @BeforeEach
    void openARubric() throws IOException {
        folder = Files.createTempDirectory("model");
        file = folder.resolve("wuhan-2019.rubric");
        try (InputStream in = Platform.getBundle("org.steelyard.city.wuhan.rubric").getEntry("rubric/wuhan-2019.rubric").openStream()) {
            Files.copy(in, file);
        }
        open(file);
    }

    @AfterEach
    void closeIt() {
        robot.run(() -> page().closeAllEditors(false));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void open(Path model) {
        robot.run(() -> {
            try {
                page().openEditor(new FileInput(model), "org.steelyard.ui.modelEditor");
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        robot.window().activate();
        robot.byId("model.tree");
    }

    private Rows tree() {
        return robot.rows("model.tree");
    }

    private String[] path(String... below) {
        String[] path = new String[below.length + 2];
        path[0] = tree().texts().get(0).get(0);
        path[1] = "一级指标";
        System.arraycopy(below, 0, path, 2, below.length);
        return path;
    }

    private void setProperty(String property, String typed) {
        robot.rows("model.properties").row(property).doubleClick();
        robot.byId("model.properties.cell").fill(typed);
        robot.press("Enter");
    }

    private String property(String property) {
        return robot.rows("model.properties").textsOf(property).get(1);
    }

    @Test
    void theTreeShowsTheRubricInTheWordsOfTheField() {
        tree().select(path("A 决策", "A1 "));
        assertEquals("A1", property("代码"));
        robot.screenshot("model-editor");
    }

    @Test
    void anIndicatorIsMadeNamedAndWeighed() {
        tree().row(path("A 决策", "A1 ", "A1-1")).contextMenu("新建同级指标");
        robot.byId("model.properties.heading").untilText("A1-");
        robot.press("F2");
        robot.byId("model.properties.cell").fill("绩效目标合理性");
        robot.press("Enter");
        setProperty("分值", "2.50");
        robot.until("the weight shows", () -> tree().texts().toString().contains("绩效目标合理性 · 2.50 分"));
        robot.byId("model.properties.heading").untilText("绩效目标合理性 · 2.50 分");
        assertEquals("2.50", property("分值"));
        robot.screenshot("model-new-indicator");
    }

    @Test
    void whatIsNoNumberStaysInTheCellWithTheReason() {
        tree().select(path("A 决策", "A1 ", "A1-1"));
        String before = property("分值");
        robot.rows("model.properties").row("分值").doubleClick();
        robot.byId("model.properties.cell").fill("两分");
        robot.press("Enter");
        robot.byId("model.properties.about").untilText("应填数字");
        robot.screenshot("model-wrong-number");
        robot.press("Escape");
        assertEquals(before, property("分值"));
    }

    @Test
    void fiftyStepsBackAndForth() {
        tree().select(path("A 决策"));
        String first = tree().texts().toString();
        for (int i = 0; i < STEPS; i++) {
            robot.press(i / 3 % 2 == 0 ? "Alt+Down" : "Alt+Up");
        }
        robot.until("the indicator has moved", () -> !tree().texts().toString().equals(first));
        String last = tree().texts().toString();
        for (int i = 0; i < STEPS; i++) {
            robot.press("M1+Z");
        }
        robot.until("everything is undone", () -> tree().texts().toString().equals(first));
        for (int i = 0; i < STEPS; i++) {
            robot.press("M1+Y");
        }
        robot.until("everything is done again", () -> tree().texts().toString().equals(last));
    }

    @Test
    void aTextIsFoundAndReplacedEverywhereAsOneStep() {
        tree().select(path("A 决策"));
        robot.press("M1+F");
        robot.byId("model.find.what").fill("工伤保险");
        robot.byId("model.find.with").fill("工伤险");
        robot.byId("model.find.go").click();
        robot.byId("model.find.told").untilText("找到");
        assertTrue(robot.rows("model.find.hits").texts().size() > 3);
        robot.screenshot("model-find");
        robot.byId("model.find.all").click();
        robot.byId("model.find.told").untilText("已一次替换");
        robot.byId("model.find.close").click();
        robot.until("the text is gone", () -> !tree().texts().toString().contains("工伤保险"));
        robot.press("M1+Z");
        robot.until("the text is back", () -> tree().texts().toString().contains("工伤保险"));
    }

    @Test
    void aCopyIsPastedWhereItBelongsAndRefusedWhereItDoesNot() {
        tree().select(path("A 决策", "A1 ", "A1-1"));
        robot.press("M1+C");
        int before = tree().texts().size();
        tree().select(path("B 过程"));
        robot.press("M1+V");
        robot.until("the copy is there", () -> tree().texts().size() > before);
        tree().select(tree().texts().get(0).get(0), "舍入");
        robot.press("M1+V");
        robot.byId("model.notice").untilText("不能放在");
        robot.screenshot("model-refused");
    }

    @Test
    void anIndicatorIsDraggedIntoAnother() {
        tree().row(path("A 决策", "A1 "));
        tree().row(path("A 决策", "A2 "));
        tree().row(path("A 决策", "A1 ", "A1-1")).dragTo(tree().row(path("A 决策", "A2 ")));
        tree().row(path("A 决策", "A2 ", "A1-1"));
        robot.press("M1+Z");
        tree().row(path("A 决策", "A1 ", "A1-1"));
    }

    @Test
    void severalObjectsAreSetAsOneStep() {
        tree().row(path("A 决策", "A1 ", "A1-1"));
        tree().select(path("A 决策", "A1 ", "A1-1"));
        robot.press("Shift+Down");
        robot.byId("model.properties.heading").untilText("2 个对象");
        assertEquals("（2 种不同的值）", property("分值"));
        setProperty("分值", "3.5");
        robot.until("both have it", () -> tree().texts().toString().contains("立项依据充分性 · 3.5 分")
                && tree().texts().toString().contains("立项程序规范性 · 3.5 分"));
        robot.screenshot("model-several");
        robot.byId("model.tree").focus();
        robot.press("M1+Z");
        robot.until("both are back", () -> tree().texts().toString().contains("立项依据充分性 · 4 分")
                && tree().texts().toString().contains("立项程序规范性 · 3 分"));
    }

    @Test
    void theFilterLeavesWhatFits() {
        robot.byId("model.filter").fill("预算执行率");
        robot.until("only what fits is shown", () -> tree().texts().stream().noneMatch(row -> row.get(0).startsWith("A 决策")));
        assertTrue(tree().texts().toString().contains("B1-2 预算执行率"), tree().texts().toString());
        robot.screenshot("model-filter");
    }

    @Test
    void aWrongWeightIsMarkedOnTheWayUp() {
        tree().select(path("A 决策", "A1 "));
        setProperty("分值", "9");
        robot.byId("model.problems").untilText("错误 2");
        robot.byId("model.tree").focus();
        robot.screenshot("model-problem");
    }

    @Test
    void savingWritesTheFile() throws IOException {
        tree().select(path("A 决策"));
        setProperty("名称", "决策与立项");
        robot.byId("model.tree").focus();
        robot.press("M1+S");
        robot.until("saved", () -> !page().getActiveEditor().isDirty());
        assertTrue(Files.readString(file).contains("决策与立项"));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("wuhan-2019.rubric"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void whatARubricExtendsStandsBelowItReadOnly() throws IOException {
        Path own = folder.resolve("own.rubric");
        Files.writeString(own, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rubric:Rubric xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
                + "xmlns:rubric=\"https://steelyard.org/model/rubric\" id=\"own\" extends=\"cn.420100.fund.2019\" name=\"委托方指标体系\"/>", StandardCharsets.UTF_8);
        open(own);
        List<List<String>> rows = tree().texts();
        assertTrue(rows.stream().anyMatch(row -> row.get(0).endsWith("（只读）")), rows.toString());
        tree().select(rows.stream().map(row -> row.get(0)).filter(t -> t.endsWith("（只读）")).findFirst().orElseThrow());
        robot.press("Delete");
        robot.byId("model.notice").untilText("不能");
        assertFalse(page().isEditorAreaVisible() && page().getActiveEditor().isDirty());
        robot.screenshot("model-base-chain");
    }

    @Test
    void whoRefersToAnIndicatorsOperandIsListed() {
        tree().select(path("B 过程", "B1 ", "B1-2", "操作数", "spent"));
        robot.press("Ctrl+Shift+G");
        robot.byId("model.references.told").untilText("引用");
        assertFalse(robot.rows("model.references").texts().isEmpty());
        robot.screenshot("model-references");
    }
}
