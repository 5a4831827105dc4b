package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** Two programs have the same evaluation open: the second reads only, says who holds it, and can write when the first is gone. */
class SecondProcessTest {

    @TempDir
    private Path folder;

    /** Opens the sample of Wuhan. */
    public static final class Open implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu("文件", "打开示例", "武汉");
            return robot.byId("status").untilText("80.3 分").text();
        }
    }

    /** What the strip says in the second program. */
    public static final class Told implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("status").untilText("只读");
            robot.screenshot("second-process");
            return robot.byId("editor.bar.readonly.text").text() + (robot.isShown("editor.bar.readonly.takeover") ? "|takeover" : "");
        }
    }

    /** Tries again to get the folder for writing; tells what the status line says then. */
    public static final class Retry implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("editor.bar.readonly.retry").click();
            robot.until("the strip is gone", () -> !robot.isShown("editor.bar.readonly"));
            return robot.byId("status").untilText("80.3 分").text();
        }
    }

    @Test
    void theSecondReadsUntilTheFirstIsGone() {
        Product product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
        Path evaluation = folder.resolve("first/Steelyard/demo-wuhan");
        try (Running first = product.start(folder.resolve("first"))) {
            first.play(Open.class);
            try (Running second = product.start(folder.resolve("second"), evaluation.toString())) {
                String told = second.play(Told.class);
                assertTrue(told.contains(System.getProperty("user.name")) && told.contains("进程"), told);
                // who is at work is not pushed out
                assertEquals(-1, told.indexOf("takeover"), told);
                first.kill();
                String status = second.play(Retry.class);
                assertEquals(-1, status.indexOf("只读"), status);
            }
        }
    }
}
