package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** Another language is chosen in the menu; the program starts again in it, with the same evaluation open. */
class SwitchLanguageJourneyTest {

    @TempDir
    private Path folder;

    /** Opens the sample of Wuhan. */
    public static final class OpenWuhan implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu("文件", "打开示例", "武汉");
            robot.byId("status").untilText("80.3 分 良");
            return "";
        }
    }

    /** Chooses English and starts again. */
    public static final class ChooseEnglish implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu("视图", "语言", "English");
            robot.window("界面语言");
            robot.screenshotOfScreen("language-offered-restart");
            robot.byText("立即重新启动").click();
            return "";
        }
    }

    /** Tells what the status line says once the evaluation is open. */
    public static final class Status implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("editor.pages");
            robot.byId("status").untilText("80.3");
            robot.screenshot("language-switched");
            return robot.window().title() + "|" + robot.byId("status").text() + "|" + robot.menuTexts().get(0);
        }
    }

    @Test
    void theWindowComesBackInTheOtherLanguageWithTheSameEvaluation() throws IOException {
        Product product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
        Path home = folder.resolve("home");
        try (Running running = product.start(home)) {
            running.play(OpenWuhan.class);
            running.playLast(ChooseEnglish.class);
            running.awaitWindow();
            String told = running.play(Status.class);
            assertTrue(told.contains("80.3 points") && told.contains("2019年度全市工伤保险基金支出绩效评价 — Steelyard"), told);
            assertTrue(told.replace("&", "").endsWith("|File"), told);
        }
        assertEquals("en\n", Files.readString(home.resolve(".steelyard/language")));
    }
}
