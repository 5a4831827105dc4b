package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** The program is killed in the middle of the work, and nothing is lost. */
class KillJourneyTest {

    private static final String TYPED = "2019年度武汉市工伤保险基金支出绩效评价（审定稿）";

    @TempDir
    private Path folder;
    private Path home;
    private Path evaluation;
    private Product product;

    @BeforeEach
    void makeAProduct() {
        product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
        home = folder.resolve("home");
        evaluation = home.resolve("Steelyard/demo-wuhan");
    }

    /** Opens the sample of Wuhan and types another title; returns when the journal has it. */
    public static final class Type implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu("文件", "打开示例", "武汉");
            robot.byId("status").untilText("80.3 分");
            Path journal = Path.of(arguments.get(0)).resolve(".steelyard/journal.jsonl");
            title(robot, arguments.get(1));
            robot.until("the journal has what was typed", () -> holds(journal, arguments.get(1)));
            return robot.byId("status").text();
        }

        private static boolean holds(Path journal, String text) {
            try {
                return Files.exists(journal) && Files.readString(journal).contains(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks at what is offered, takes it and saves; tells the title that is shown then. */
    public static final class Recover implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("editor.bar.recovery.text").untilText("可以恢复");
            robot.screenshot("kill-offered");
            robot.byId("editor.bar.recovery.show").click();
            robot.window("recovery.difference");
            robot.byId("recovery.difference.text").untilText(arguments.get(0));
            robot.screenshot("kill-difference");
            robot.press("Esc");
            robot.window().activate();
            robot.byId("editor.bar.recovery.recover").click();
            robot.until("the offer is gone", () -> !robot.isShown("editor.bar.recovery"));
            String shown = titleShown(robot);
            robot.press("M1+S");
            robot.byId("status").untilText("已保存");
            robot.screenshot("kill-recovered");
            return shown;
        }
    }

    /** Refuses what is offered; tells the title that is shown then. */
    public static final class Refuse implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("editor.bar.recovery.discard").click();
            robot.until("the offer is gone", () -> !robot.isShown("editor.bar.recovery"));
            return titleShown(robot);
        }
    }

    /** Whether anything is offered. */
    public static final class Offered implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.byId("status").untilText(" 分");
            return String.valueOf(robot.isShown("editor.bar.recovery"));
        }
    }

    private static Rows properties(Robot robot) {
        robot.byId("editor.page.model").click();
        Rows tree = robot.rows("model.tree");
        tree.select(tree.texts().get(0).get(0));
        robot.byId("model.properties.heading").untilText("评价");
        return robot.rows("model.properties");
    }

    private static void title(Robot robot, String typed) {
        properties(robot).row("报告名称").click();
        robot.press("F2");
        robot.byId("model.properties.cell").fill(typed);
        robot.press("Enter");
    }

    private static String titleShown(Robot robot) {
        return properties(robot).textsOf("报告名称").get(1);
    }

    @Test
    void whatWasTypedIsOfferedAfterAKillAndStaysWhenItIsTaken() throws IOException {
        try (Running running = product.start(home)) {
            running.play(Type.class, evaluation.toString(), TYPED);
            running.kill();
        }
        assertFalse(Files.readString(evaluation.resolve("evaluation.xmi")).contains(TYPED), "it was never saved");
        try (Running running = product.start(home, evaluation.toString())) {
            assertEquals(TYPED, running.play(Recover.class, TYPED));
            running.kill();
        }
        assertTrue(Files.readString(evaluation.resolve("evaluation.xmi")).contains(TYPED));
        try (Running running = product.start(home, evaluation.toString())) {
            assertEquals("false", running.play(Offered.class));
        }
    }

    @Test
    void whatIsRefusedIsNotInTheEvaluation() {
        try (Running running = product.start(home)) {
            running.play(Type.class, evaluation.toString(), TYPED);
            running.kill();
        }
        try (Running running = product.start(home, evaluation.toString())) {
            String shown = running.play(Refuse.class);
            assertFalse(shown.contains("审定稿"), shown);
        }
    }
}
