package org.steelyard.ui.tests.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.tests.Workbench;

/** Another program changes the file, another computer left its mark, the editor closes with unsaved work: each is told where it can be decided. */
class StripsTest {

    private static final String THEIRS = "别处改过的报告名称";
    private static final String MINE = "此处改过的报告名称";

    private final Workbench workbench = new Workbench();
    private final Path folder = Path.of(System.getProperty("user.home"), "Steelyard", "demo-wuhan");
    private final Path file = folder.resolve("evaluation.xmi");
    private Robot robot;

    @BeforeEach
    void startAnew() throws IOException {
        workbench.closeEverything();
        delete();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        workbench.closeEverything();
        delete();
    }

    private void delete() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Rows properties() {
        robot.byId("editor.page.model").click();
        Rows tree = robot.rows("model.tree");
        tree.select(tree.texts().get(0).get(0));
        robot.byId("model.properties.heading").untilText("评价");
        return robot.rows("model.properties");
    }

    private void title(String typed) {
        properties().row("报告名称").click();
        robot.press("F2");
        robot.byId("model.properties.cell").fill(typed);
        robot.press("Enter");
        robot.until("the title is typed", () -> titleShown().equals(typed));
    }

    private String titleShown() {
        return robot.rows("model.properties").textsOf("报告名称").get(1);
    }

    private void anotherProgramChangesTheTitle() throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst("title=\"[^\"]*\"", "title=\"" + THEIRS + "\"");
        assertFalse(before.equals(after));
        Files.writeString(file, after);
    }

    private void dialogSays(String id, String... parts) {
        robot.window(id);
        for (String part : parts) {
            robot.byId(id + ".text").untilText(part);
        }
        robot.screenshot("strips-" + id);
        robot.press("Esc");
        robot.window().activate();
    }

    @Test
    void whatAnotherProgramChangedIsShownAndTakenOver() throws IOException {
        robot = workbench.openSample("武汉");
        anotherProgramChangesTheTitle();
        robot.byId("editor.bar.disk.text").untilText("另一个程序修改了这份评价。");
        robot.screenshot("strips-disk");
        robot.byId("editor.bar.disk.difference").click();
        dialogSays("disk.difference", THEIRS);
        robot.byId("editor.bar.disk.reload").click();
        robot.until("the strip is gone", () -> !robot.isShown("editor.bar.disk"));
        properties();
        assertEquals(THEIRS, titleShown());
        robot.byId("status").untilText("80.3 分");
    }

    @Test
    void whatIsUnsavedHereIsNotGivenUpUnasked() throws IOException {
        robot = workbench.openSample("武汉");
        title(MINE);
        anotherProgramChangesTheTitle();
        robot.byId("editor.bar.disk.text").untilText("此处也有未保存的改动");
        robot.byId("editor.bar.disk.reload").untilText("放弃未保存的改动并重新载入");
        robot.press("M1+S");
        robot.byId("editor.bar.disk.mine").click();
        robot.until("the strip is gone", () -> !robot.isShown("editor.bar.disk"));
        assertTrue(Files.readString(file).contains(MINE));
        try (Stream<Path> backups = Files.list(folder.resolve(".steelyard/backups"))) {
            assertTrue(backups.anyMatch(each -> read(each).contains(THEIRS)), "the other version is kept");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatAnotherComputerLeftOpenIsReadOnlyUntilItIsTakenOver() throws IOException {
        robot = workbench.openSample("武汉");
        workbench.closeEverything();
        Files.writeString(folder.resolve(".steelyard/owner"), "user=pingjia\nhost=office-7\npid=4711\nsince=2020-05-06T01:02:03Z\n");
        robot = workbench.openSample("武汉");
        robot.byId("editor.bar.readonly.text").untilText("只读").untilText("pingjia").untilText("office-7");
        robot.byId("status").untilText("只读");
        robot.screenshot("strips-readonly");
        robot.byId("editor.bar.readonly.takeover").click();
        robot.until("the strip is gone", () -> !robot.isShown("editor.bar.readonly"));
        title(MINE);
        robot.press("M1+S");
        robot.byId("status").untilText("已保存");
        assertTrue(Files.readString(file).contains(MINE));
    }

    @Test
    void closingNamesWhatWouldBeLost() throws IOException {
        robot = workbench.openSample("武汉");
        title(MINE);
        robot.menu("文件", "关闭");
        robot.window("save.prompt");
        List<Label> labels = robot.all(Label.class);
        List<String> words = robot.ask(() -> labels.stream().map(Label::getText).toList());
        assertTrue(words.stream().anyMatch(word -> word.contains("不保存就会丢失") && word.contains(MINE)), words.toString());
        robot.screenshot("strips-save");
        robot.press("Esc");
        robot.window().activate();
        assertEquals(MINE, titleShown());
        robot.menu("文件", "关闭");
        robot.window("save.prompt");
        robot.byText("保存").click();
        robot.until("the editor is closed", () -> !robot.isShown("editor.pages"));
        assertTrue(Files.readString(file).contains(MINE));
    }
}
