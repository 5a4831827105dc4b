package org.steelyard.ui.tests.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Grid;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.RobotFailure;
import org.steelyard.ui.robot.Rows;
import org.eclipse.ui.PlatformUI;

/** The robot does to a small window what a person would, and reads what it shows. */
class RobotTest {

    private final Robot robot = Robot.ofWorkbench();
    private SmallWindow small;

    @BeforeEach
    void open() {
        small = robot.ask(() -> new SmallWindow(PlatformUI.getWorkbench().getDisplay()));
        robot.window("小窗口").activate();
    }

    @AfterEach
    void close() {
        robot.run(small.shell::close);
    }

    private List<String> log() {
        return robot.ask(() -> List.copyOf(small.log));
    }

    @Nested
    class Typing {

        @Test
        void lettersSignsAndCapitalsArriveAsTyped() {
            String typed = "Steelyard 80.3% = (a+b)*2; \"x\" #1 ~_{}|?";
            assertEquals(typed, robot.byId("small.text").fill(typed).text());
        }

        @Test
        void chineseIsMixedWithWhatKeysGive() {
            String typed = "武汉市 2019 年度：61,468.78 万元（决算）ok";
            assertEquals(typed, robot.byId("small.text").fill(typed).text());
        }

        @Test
        void severalLinesAndTheEndOfAText() {
            robot.byId("small.prose").fill("第一行\nsecond");
            assertEquals("第一行\nsecond!", robot.byId("small.prose").type("!").text());
        }

        @Test
        void whatIsThereIsReplacedAndCanBeEmptied() {
            robot.byId("small.text").fill("one");
            robot.byId("small.text").fill("two");
            assertEquals("", robot.byId("small.text").fill("").text());
        }

        @Test
        void bindingsArrivedWithTheirModifiers() {
            robot.byId("small.text").click();
            robot.press("Ctrl+Shift+Z");
            robot.press("F7");
            assertTrue(log().contains("key " + (int) 'z' + " " + (SWT.CTRL | SWT.SHIFT)), log().toString());
            assertTrue(log().contains("key " + SWT.F7 + " 0"), log().toString());
        }

        @Test
        void theClipboardIsThatOfOtherPrograms() {
            robot.setClipboard("一\t二\n三\t四");
            robot.byId("small.prose").click();
            robot.press("M1+V");
            assertEquals("一\t二\n三\t四", robot.byId("small.prose").text());
            robot.press("M1+A");
            robot.press("M1+C");
            assertEquals("一\t二\n三\t四", robot.clipboard());
        }
    }

    @Nested
    class Clicking {

        @Test
        void oneClickPushesOnce() {
            robot.byText("导入 37 个数值").click();
            robot.byId("small.button").click();
            assertEquals(List.of("pushed", "pushed"), log());
        }

        @Test
        void twoQuickClicksAreNoDoubleClickButADoubleClickIs() {
            robot.byId("small.prose").click();
            robot.byId("small.prose").click();
            assertEquals(List.of(), log());
            robot.byId("small.prose").doubleClick();
            assertEquals(List.of("double click"), log());
        }

        @Test
        void aDialogIsWaitedForAndAnswered() {
            robot.byText("询问").click();
            robot.window("问一句");
            robot.press("Enter");
            robot.until("the answer", () -> small.log.contains("yes"));
            robot.byText("询问").click();
            robot.window("问一句").cancel();
            robot.until("the other answer", () -> small.log.contains("no"));
        }

        @Test
        void aComboIsChosenFrom() {
            assertEquals("中", robot.byId("small.combo").choose("中").text());
            assertEquals("优", robot.byId("small.combo").choose("优").text());
        }
    }

    @Nested
    class MenuItems {

        @Test
        void ofTheBarAreReachedWithKeys() {
            robot.menu("编辑", "编辑二");
            robot.menu("文件", "文件三", "末项");
            assertEquals(List.of("chosen 编辑二", "chosen 文件末项"), log().stream().filter(line -> line.startsWith("chosen")).toList());
        }

        @Test
        void ofAContextMenuToo() {
            robot.rows("small.tree").row("过程").contextMenu("右键三", "末项");
            robot.until("the item was chosen", () -> small.log.contains("chosen 右键末项"));
        }

        @Test
        void thatAreDisabledAreAFailure() {
            assertThrows(RobotFailure.class, () -> robot.menu("文件", "文件一"));
        }

        @Test
        void canBeRead() {
            assertTrue(robot.menuTexts().containsAll(List.of("文件(&F)", "文件二\tCtrl+Alt+9", "末项")), robot.menuTexts().toString());
        }
    }

    @Nested
    class TreeRows {

        @Test
        void areExpandedSelectedAndOpened() {
            Rows tree = robot.rows("small.tree");
            tree.select("过程", "过程二");
            tree.row("过程", "过程一").doubleClick();
            assertTrue(log().containsAll(List.of("selected 过程二", "opened 过程一")), log().toString());
        }

        @Test
        void areReadWithTheirColumns() {
            Rows tree = robot.rows("small.tree");
            tree.row("决策", "决策一");
            assertEquals(List.of("指标", "分值"), tree.columns());
            assertEquals(List.of(List.of("决策", "20"), List.of("决策一", "5"), List.of("决策二", "15"), List.of("过程", "20")), tree.texts());
            assertEquals(List.of("决策二", "15"), tree.textsOf("决策", "决策二"));
        }
    }

    @Nested
    class Cells {

        private Grid grid;

        @BeforeEach
        void find() {
            grid = robot.grid("small.grid");
        }

        @Test
        void areReadInViewOutOfViewAndFrozen() {
            assertEquals(SmallGrid.ROWS, grid.rowCount());
            assertEquals(SmallGrid.COLUMNS, grid.columns().size());
            assertEquals("列13", grid.columns().get(13));
            assertEquals("r59c13", grid.text(59, "列13"));
            assertEquals("r59c0", grid.text(59, "列0"));
            assertEquals("r0c1", grid.text(0, "列1"));
            assertEquals(31, grid.row("r31c7"));
        }

        @Test
        void areEditedWhereverTheyAre() {
            grid.fill(45, "列9", "117.10%");
            grid.fill(2, "列0", "预算执行率");
            assertEquals("117.10%", grid.text(45, "列9"));
            assertEquals("预算执行率", grid.text(2, "列0"));
            assertEquals("r2c1", grid.text(2, "列1"));
        }

        @Test
        void openTheirEditorOnADoubleClickAndLeaveItUnchangedOnEscape() {
            grid.doubleClick(1, "列1");
            robot.until("an editor", () -> robot.focused().widget() != grid.element().widget());
            robot.type("nothing");
            robot.press("Esc");
            assertEquals("r1c1", grid.text(1, "列1"));
        }

        @Test
        void areSelectedByDraggingAndCopied() {
            grid.select(3, "列1", 4, "列2");
            robot.press("M1+C");
            assertEquals("r3c1\tr3c2\nr4c1\tr4c2", robot.clipboard().replace("\r", ""));
        }
    }

    @Nested
    class Failures {

        @Test
        void tellWhatWasThereAndLeaveAPicture() {
            Robot hasty = robot.within(Duration.ofMillis(200));
            RobotFailure failure = assertThrows(RobotFailure.class, () -> hasty.byId("small.nothing"));
            assertTrue(failure.getMessage().contains("small.nothing"), failure.getMessage());
            assertTrue(failure.getMessage().contains("Button #small.button “导入 37 个数值”"), failure.getMessage());
            assertTrue(failure.getMessage().contains("r0c1"), failure.getMessage());
            Path picture = Path.of(failure.getMessage().substring(failure.getMessage().lastIndexOf("picture: ") + 9));
            assertTrue(Files.exists(picture), picture.toString());
        }

        @Test
        void ofAConditionCarryItsReason() {
            RobotFailure failure = assertThrows(RobotFailure.class, () -> robot.until("a calm sea", () -> {
                throw new IllegalStateException("storm");
            }));
            assertTrue(failure.getMessage().contains("a calm sea"), failure.getMessage());
            assertEquals("storm", failure.getCause().getMessage());
            assertFalse(failure.getMessage().isBlank());
        }
    }
}
