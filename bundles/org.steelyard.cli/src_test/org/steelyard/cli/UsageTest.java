package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;
import org.steelyard.cli.internal.Runner;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.print.Width;
import org.steelyard.model.resource.IdSource;

class UsageTest {

    @TempDir
    Path folder;

    private Run run(String... words) {
        return new CommandLine(folder, List.of()).run(words);
    }

    private Run english(String... words) {
        return new CommandLine(folder, List.of()).run(Locale.ENGLISH, words);
    }

    @Nested
    class Help {

        @ParameterizedTest
        @ValueSource(strings = { "cities", "new", "import", "score", "lint", "export", "show", "demo", "help" })
        void ofEveryVerbIsChineseThroughout(String verb) {
            Run run = run(verb, "--help");
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith("用法：steelyard " + verb), run.out());
            assertTrue(run.out().contains("选项："), run.out());
            for (String english : List.of("Usage", "Options", "Commands", "Parameters", "Show", "FOLDER", "description", "option.", "{0}")) {
                assertFalse(run.out().contains(english), english + " in " + run.out());
            }
        }

        @ParameterizedTest
        @ValueSource(strings = { "cities", "new", "import", "score", "lint", "export", "show", "demo", "help" })
        void ofEveryVerbIsEnglishThroughout(String verb) {
            Run run = english("help", verb);
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith("Usage: steelyard " + verb), run.out());
            assertFalse(run.out().matches("(?s).*\\p{IsHan}.*"), run.out());
            assertFalse(run.out().contains(verb + ".") || run.out().contains("{0}"), run.out());
        }

        @Test
        void isAlignedWhateverTheScript() {
            List<Integer> starts = run("help", "import").out().lines().filter(l -> l.startsWith("  ")).filter(l -> !l.contains("评价文件夹"))
                    .filter(l -> l.contains("--")).map(l -> l.substring(0, l.lastIndexOf("  ") + 2)).map(Width::of).distinct().toList();
            assertEquals(1, starts.size(), run("help", "import").out());
        }

        @Test
        void isWhatNoWordsGive() {
            assertEquals(run().out(), run("help").out());
            assertEquals(0, run().code());
            for (String verb : List.of("cities", "new", "import", "score", "lint", "export", "show", "demo", "help")) {
                assertTrue(run().out().contains("  " + verb + " "), verb);
            }
        }

        @Test
        void followsTheLanguageAskedFor() {
            assertTrue(run("--lang", "en", "help").out().startsWith("Usage"));
            assertTrue(run("help", "--lang=en", "score").out().startsWith("Usage"));
            assertTrue(english("--lang", "zh").out().startsWith("用法"));
            assertTrue(run("score", "--help", "--lang", "en").out().startsWith("Usage"));
        }

        @Test
        void ofAnUnknownVerbIsAUsageError() {
            assertEquals(2, run("help", "fly").code());
        }

        @Test
        void tellsTheVersion() {
            assertEquals("Steelyard 绩衡 1.2.3\n", run("--version").out().replace("\r", ""));
        }
    }

    @Nested
    class AUsageError {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = { "score --fast x | --fast", "import x y --Apply | --Apply", "cities --check | --check", "--fast | --fast",
                "fly | fly", "score | 评价文件夹", "import x | 文件", "score x y | y", "new x | --city", "new x --city | --city", "cities --lang fr | fr",
                "cities --fail-on now | now", "score x --fail-on now | now", "export x --format pdf | pdf", "new x --city wuhan --year 19 | 19",
                "import x y --answer | --answer", "import x y --answer a | a", "score x --json --json | --json", "help --fast | --fast", "help score --fast | --fast",
                "score --help --fast | --fast", "--version --fast | --fast", "new x --cty wuhan | --cty", "score --fast | --fast" })
        void namesTheWordAndSaysHowToGetHelp(String words, String word) {
            Run run = run(words.split(" "));
            assertEquals(2, run.code(), run.err());
            assertTrue((run.out() + run.err()).contains(word), run.out() + run.err());
            assertTrue((run.out() + run.err()).contains("steelyard help"), run.out() + run.err());
            assertTrue((run.out() + run.err()).matches("(?s).*\\p{IsHan}.*"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "score --fast x", "fly", "score", "new x", "cities --lang fr", "export x --format pdf", "import x y --answer a" })
        void isEnglishWhenAsked(String words) {
            Run run = english(words.split(" "));
            assertEquals(2, run.code());
            assertFalse(run.err().matches("(?s).*\\p{IsHan}.*"), run.err());
            assertEquals("", run.out());
        }

        @Test
        void hintsAtTheVerbInQuestion() {
            assertTrue(run("score", "--fast").err().contains("steelyard help score"));
            assertTrue(run("new", "x").err().contains("steelyard help new"));
            assertTrue(run("export", "x", "--format", "pdf").err().contains("docx 或 xlsx"));
            assertTrue(run("import", "x", "y", "--answer", "a").err().contains("问题=选项"));
        }

        @Test
        void isJsonWhenAsked() {
            Run run = run("score", "--fast", "--json");
            assertEquals("usage", JsonReader.inner(JsonReader.object(run.out()).get("error")).get("category"));
            assertEquals("score", JsonReader.object(run.out()).get("command"));
            assertEquals("", run.err());
        }

        @Test
        void namesNoCommandInJsonWhereNoneWasGiven() {
            assertEquals("", JsonReader.object(run("fly", "--json").out()).get("command"));
            assertEquals("show", JsonReader.object(run("show", "nowhere", "--json").out()).get("command"));
        }

        @Test
        void noFileOfArgumentsIsRead() throws IOException {
            java.nio.file.Files.writeString(folder.resolve("words"), "cities");
            assertEquals(2, run("@words").code());
        }
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceWithTheLog() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nothing = new PrintStream(new ByteArrayOutputStream());
        Cli cli = new Cli(new Cli.Surroundings(nothing, new PrintStream(err, false, StandardCharsets.UTF_8), false, folder, Clock.systemUTC(),
                IdSource.random(), locale -> {
                    throw new IllegalStateException("broken");
                }, Locale.ENGLISH, folder.resolve("steelyard.log"), "1"));
        Logger log = Logger.getLogger(Runner.class.getName());
        log.setLevel(Level.OFF);
        assertEquals(70, cli.run("cities"));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("steelyard.log"), text);
        assertEquals(1, text.lines().count(), text);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(new TreeSet<>(load("texts.properties").stringPropertyNames()), new TreeSet<>(load("texts_zh.properties").stringPropertyNames()));
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Session.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
