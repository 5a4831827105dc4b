package org.steelyard.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench guide shows the pictures that the robot makes, all of them, the same in both languages; that they are of today is for GuidePicturesTest to say. */
class WorkbenchGuideTest {

    private static final Path DOCS = Guide.BUNDLES.resolveSibling("docs");
    private static final Path TOUR = Guide.BUNDLES.resolveSibling("tests").resolve("org.steelyard.ui.tests/src/org/steelyard/ui/tests/guide/GuideTour.java");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+\\]\\(([^)]+)\\)");
    private static final Pattern TAKEN = Pattern.compile("album\\.\\w+\\(\"([a-z-]+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+)\\. ");
    private static final Pattern KEYS = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern BOUND = Pattern.compile("<key sequence=\"([^\"]+)\"");
    private static final long MOST = 3_000_000;

    private static Guide guide(String language) {
        return Guide.read("workbench-guide." + language + ".md");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static List<String> pictures(String language) {
        return all(PICTURE, guide(language).text()).stream().map(path -> path.replace("images/workbench/" + language + "/", "").replaceFirst("\\.png$", "")).toList();
    }

    private static Set<String> files(String language, String ending) throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("images/workbench").resolve(language))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "zh", "en" })
    void itShowsEveryPictureOfTheRobotAndNoOther(String language) throws IOException {
        Set<String> taken = new TreeSet<>(all(TAKEN, Files.readString(TOUR)));
        assertTrue(taken.size() > 10, "pictures in " + TOUR + ": " + taken);
        assertEquals(taken, new TreeSet<>(pictures(language)));
        assertEquals(taken, files(language, ".png"));
        assertEquals(taken, files(language, ".txt"));
    }

    @Test
    void bothLanguagesHaveTheSameSectionsPicturesAndKeys() {
        assertEquals(all(SECTION, guide("zh").text()), all(SECTION, guide("en").text()));
        assertEquals(pictures("zh"), pictures("en"));
        assertEquals(all(KEYS, guide("zh").text()), all(KEYS, guide("en").text()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "zh", "en" })
    void itNamesEveryKeyOfTheWindow(String language) throws IOException {
        String told = guide(language).text();
        List<String> bound = all(BOUND, Files.readString(Guide.BUNDLES.resolve("org.steelyard.ui/plugin.xml"))).stream().map(WorkbenchGuideTest::asPrinted).toList();
        assertTrue(bound.contains("Ctrl+E") && bound.contains("F1"), bound.toString());
        assertEquals(List.of(), bound.stream().filter(key -> !told.contains("`" + key + "`")).toList());
    }

    private static String asPrinted(String sequence) {
        return sequence.replace("M1+", "Ctrl+").replace("M2+", "Shift+").replace("M3+", "Alt+").replace("ARROW_LEFT", "←").replace("ARROW_RIGHT", "→")
                .replace("ARROW_UP", "↑").replace("ARROW_DOWN", "↓").replace("PAGE_UP", "PageUp").replace("PAGE_DOWN", "PageDown").replace("INSERT", "Insert");
    }

    @Test
    void picturesAreSmall() throws IOException {
        List<Path> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DOCS.resolve("images"))) {
            files.filter(file -> file.toString().endsWith(".png")).forEach(pictures::add);
        }
        long size = pictures.stream().mapToLong(WorkbenchGuideTest::size).sum();
        assertTrue(size < MOST, size + " bytes");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of buttons and menus that the guide quotes are words of the window. */
    @ParameterizedTest
    @ValueSource(strings = { "zh", "en" })
    void whatItQuotesIsSaidByTheWindow(String language) throws IOException {
        String said = texts(language);
        List<String> foreign = Pattern.compile("“([^”]+)”").matcher(guide(language).text()).results().map(MatchResult::group)
                .flatMap(quoted -> Stream.of(quoted.substring(1, quoted.length() - 1).split(" › "))).map(WorkbenchGuideTest::begin).filter(quoted -> !said.contains(quoted)).toList();
        assertEquals(List.of(), foreign);
    }

    // a sentence is quoted by its beginning, and a number stands where the text has a place for it
    private static String begin(String quoted) {
        return quoted.replaceFirst("(…+|：……)$", "").replaceAll("\\d+", "{0}");
    }

    private static String texts(String language) throws IOException {
        Path window = Guide.BUNDLES.resolve("org.steelyard.ui");
        String suffix = language.equals("zh") ? "_zh.properties" : ".properties";
        try (Stream<Path> files = Files.walk(window)) {
            return files.filter(file -> file.getFileName().toString().matches("(texts|plugin)" + suffix) && !file.toString().contains("target"))
                    .map(WorkbenchGuideTest::content).collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).replaceAll("\\(&.\\)", "").replace("&", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
