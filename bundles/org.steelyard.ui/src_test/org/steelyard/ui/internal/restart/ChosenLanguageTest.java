package org.steelyard.ui.internal.restart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenLanguageTest {

    @TempDir
    private Path folder;

    private ChosenLanguage choice(Map<String, String> environment) {
        return new ChosenLanguage(folder.resolve("a/language"), environment);
    }

    @Test
    void isKeptInAFileOfOneWord() throws IOException {
        choice(Map.of()).choose(Locale.ENGLISH);
        assertEquals("en\n", Files.readString(folder.resolve("a/language")));
        choice(Map.of()).choose(Locale.SIMPLIFIED_CHINESE);
        assertEquals("zh\n", Files.readString(folder.resolve("a/language")));
    }

    @Test
    void isFixedByTheEnvironmentUnlessThatIsBlank() {
        assertEquals(Optional.of("en"), choice(Map.of("STEELYARD_LANG", "en")).fixed());
        assertEquals(Optional.empty(), choice(Map.of("STEELYARD_LANG", " ")).fixed());
        assertEquals(Optional.empty(), choice(Map.of()).fixed());
    }

    @Test
    void cannotBeKeptWhereAFileIsInTheWay() throws IOException {
        Files.writeString(folder.resolve("a"), "");
        assertThrows(IOException.class, () -> choice(Map.of()).choose(Locale.ENGLISH));
    }
}
