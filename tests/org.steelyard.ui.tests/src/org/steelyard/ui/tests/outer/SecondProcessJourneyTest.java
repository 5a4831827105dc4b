package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** Two people open one folder: the second reads, is told who writes, and writes once the first has left. */
class SecondProcessJourneyTest {

    @TempDir
    private Path folder;

    /** Opens the sample of Wuhan, and so holds its folder. */
    public static final class Hold implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu("文件", "打开示例", "武汉");
            robot.byId("status").untilText("80.3 分");
            return "";
        }
    }

    /** Tries to write into what another holds; tells what the strip says. */
    public static final class Refused implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            String told = robot.byId("editor.bar.readonly.text").text();
            robot.byId("status").untilText("80.3 分");
            robot.screenshot("second-process");
            return told;
        }
    }

    /** Tries again to get the folder for writing. */
    public static final class Retry implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("editor.bar.readonly.retry").click();
            robot.until("the strip is gone", () -> !robot.isShown("editor.bar.readonly") && robot.isShown("editor.pages"));
            robot.byId("editor.page.model").click();
            Rows tree = robot.rows("model.tree");
            tree.select(tree.texts().get(0).get(0));
            robot.rows("model.properties").row("报告名称").click();
            robot.press("F2");
            robot.byId("model.properties.cell").fill("我来接着写");
            robot.press("Enter");
            robot.press("M1+S");
            robot.byId("status").untilText("已保存");
            return robot.rows("model.properties").textsOf("报告名称").get(1);
        }
    }

    @Test
    void theSecondReadsAndIsToldWhoHoldsTheFolder() {
        Product product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
        Path evaluation = folder.resolve("first/Steelyard/demo-wuhan");
        try (Running first = product.start(folder.resolve("first"))) {
            first.play(Hold.class);
            try (Running second = product.start(folder.resolve("second"), evaluation.toString())) {
                String told = second.play(Refused.class);
                assertTrue(told.contains("只读") && told.contains(System.getProperty("user.name")), told);
                first.kill();
                assertEquals("我来接着写", second.play(Retry.class));
            }
        }
    }
}
