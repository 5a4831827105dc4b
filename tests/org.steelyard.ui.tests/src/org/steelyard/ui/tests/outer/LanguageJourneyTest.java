package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.swt.custom.CTabItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** The window is Chinese or English, and has nothing left over of the other language. */
class LanguageJourneyTest {

    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]");
    private static final Pattern CHINESE_RUN = Pattern.compile("[\\u3400-\\u9fff]+");
    /** A name of ours, languages in their own words, keys, formats and names of files are no English. */
    private static final Pattern NO_ENGLISH = Pattern.compile("/\\S+|[\\p{IsHan}\\w（）：.-]+\\.(xmi|xlsx?|docx?|csv|jar|rubric|mapping|outline)|Steelyard|English|简体中文|DOCX|PageUp|PageDown|Ctrl|Shift|Alt|Del(ete)?|Enter|Esc|Home|End|F\\d+|Excel|Word|CSV|XML|xlsx?|docx?|csv|jar|Java|JSON|SVG|PNG|UTF-8|SHA-256|GB/T|Equinox|Eclipse|EPL");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    @TempDir
    private Path folder;
    private Product product;

    @BeforeEach
    void makeAProduct() {
        product = Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
    }

    /** Tells the words of the window, one a line. */
    public static final class Words implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.byId("status");
            robot.screenshot(arguments.get(0));
            return String.join("\n", robot.words());
        }
    }

    /** Opens the sample of Wuhan and tells the words of every page of its editor. */
    public static final class WordsOfPages implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            robot.window().activate();
            robot.menu(arguments.get(0).split("\\|"));
            robot.byId("status").untilText("80.3");
            StringBuilder words = new StringBuilder();
            for (CTabItem page : robot.all(CTabItem.class)) {
                if (robot.ask(() -> page.getData("org.steelyard.id") instanceof String id && id.startsWith("editor.page."))) {
                    robot.element(page).click();
                    robot.settle();
                    robot.words().forEach(word -> words.append(word.replace('\n', ' ')).append('\n'));
                    robot.screenshot(arguments.get(1) + "-" + robot.ask(() -> page.getData("org.steelyard.id")));
                }
            }
            return words.toString();
        }
    }

    private static List<String> leftovers(String words, Pattern other) {
        return Arrays.stream(words.split("\n")).filter(word -> other.matcher(NO_ENGLISH.matcher(word).replaceAll("")).find()).toList();
    }

    @Test
    void theChineseWindowHasNoEnglish() {
        try (Running running = product.start(folder.resolve("home"))) {
            String words = running.play(Words.class, "language-chinese");
            assertTrue(words.contains("文件"), words);
            assertEquals(List.of(), leftovers(words, ENGLISH));
        }
    }

    @Test
    void norHaveItsPages() {
        try (Running running = product.start(folder.resolve("home"))) {
            String words = running.play(WordsOfPages.class, "文件|打开示例|武汉", "language-chinese");
            assertTrue(words.contains("指标评分"), words);
            assertEquals(List.of(), leftovers(words, ENGLISH));
        }
    }

    /** What an evaluation says stays in its own language. */
    @Test
    void englishPagesHaveNoChineseButThatOfTheEvaluation() throws IOException {
        Path home = folder.resolve("home");
        try (Running running = product.start(home, Map.of("STEELYARD_LANG", "en"))) {
            String words = running.play(WordsOfPages.class, "File|Open sample|Wuhan", "language-english");
            assertTrue(words.contains("Overview"), words);
            String evaluation = Files.readString(home.resolve("Steelyard/demo-wuhan/evaluation.xmi"));
            assertEquals(List.of(), leftovers(words.replace("绩衡", ""), CHINESE).stream().filter(word -> !isIn(evaluation, word)).toList());
        }
    }

    private static boolean isIn(String evaluation, String word) {
        return CHINESE_RUN.matcher(word).results().allMatch(run -> evaluation.contains(run.group()));
    }

    @Test
    void theEnglishWindowHasNoChinese() {
        try (Running running = product.start(folder.resolve("home"), Map.of("STEELYARD_LANG", "en"))) {
            String words = running.play(Words.class, "language-english");
            assertTrue(words.contains("File"), words);
            // the name of the program has both
            assertEquals(List.of(), leftovers(words.replace("绩衡", ""), CHINESE));
        }
    }
}
