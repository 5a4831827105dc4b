package org.steelyard.ui.tests.guide;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;

/**
 * Makes every picture of the workbench guide anew, in a started program of each language, and fails when one in docs shows anything else.
 *
 * <p>The pictures go to the folder guide of the screenshots. {@code releng/guide-pictures} takes them over; it sets {@value #NEW}, with which nothing is compared.
 */
class GuidePicturesTest {

    private static final String NEW = "STEELYARD_NEW_PICTURES";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "zh", "en" })
    void theGuideShowsTheWindowAsItIs(String language) {
        Path script = Path.of(System.getProperty("steelyard.script")).toAbsolutePath().normalize();
        Product product = Product.in(folder.resolve("product"), script);
        try (Running running = product.start(folder.resolve("home"), Map.of("STEELYARD_LANG", language))) {
            running.play(GuideTour.class, "guide/" + language);
        }
        if (System.getenv(NEW) == null) {
            Path root = script.getParent().getParent().getParent().getParent();
            compare(root.resolve("docs/images/workbench").resolve(language), Path.of(System.getProperty("screenshots", "target/screenshots"), "guide", language));
        }
    }

    private static void compare(Path guide, Path made) {
        assertEquals(names(made), names(guide), "The pictures in " + guide + " are not those that are made; run releng/guide-pictures");
        assertAll(names(made).stream().map(name -> () -> assertEquals(text(made.resolve(name)), text(guide.resolve(name)),
                "The window is not as " + guide.resolve(name.replace(".txt", ".png")) + " shows it; run releng/guide-pictures and look at the picture")));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("There are no pictures in " + folder + "; run releng/guide-pictures", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
