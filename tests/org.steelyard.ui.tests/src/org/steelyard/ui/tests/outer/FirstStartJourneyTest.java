package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** Who starts the program for the first time has a scored Wuhan two clicks later, and finds it again the next day. */
class FirstStartJourneyTest {

    @TempDir
    private Path folder;

    /** From the welcome page to the score of the sample of Wuhan. */
    public static final class FromTheWelcomePage implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("welcome.samples");
            robot.screenshot("first-start-welcome");
            robot.byId("welcome.sample.wuhan").click();
            robot.byId("status").untilText("80.3 分 良");
            robot.byId("editor.pages");
            robot.screenshot("first-start-scored");
            return robot.byId("status").text();
        }
    }

    /** Opens what was opened last. */
    public static final class GoOn implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            if (!robot.isShown("editor.pages")) {
                robot.byId("welcome.recent.0").click();
            }
            robot.byId("status").untilText("80.3 分 良");
            robot.screenshot("second-start");
            return robot.byId("status").text();
        }
    }

    @Test
    void firstStartToAScoredWuhan() {
        Product product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
        Path home = folder.resolve("home");
        try (Running running = product.start(home)) {
            String status = running.play(FromTheWelcomePage.class);
            assertTrue(status.contains("高于“良”线 0.3 分"), status);
            running.playLast(CloseWindow.class);
            assertEquals(0, running.awaitEnd());
        }
        assertTrue(Files.exists(home.resolve("Steelyard/demo-wuhan/evaluation.xmi")));
        try (Running running = product.start(home)) {
            running.play(GoOn.class);
        }
    }
}
