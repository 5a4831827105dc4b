package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = { "src/org/steelyard/ui/internal/model/tree/texts", "src/org/steelyard/ui/internal/model/texts",
        "src/org/steelyard/ui/internal/model/file/texts" })
    void bothLanguagesHaveTheSameKeys(String base) throws IOException {
        assertEquals(keys(base + ".properties"), keys(base + "_zh.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
