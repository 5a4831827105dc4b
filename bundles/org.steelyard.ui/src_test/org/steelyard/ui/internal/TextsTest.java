package org.steelyard.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static List<String> bases() throws IOException {
        List<String> bases = new ArrayList<>(List.of("plugin"));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(Path::toString).filter(f -> f.endsWith("texts.properties")).forEach(f -> bases.add(f.substring(0, f.length() - ".properties".length())));
        }
        return bases;
    }

    @ParameterizedTest
    @MethodSource("bases")
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
