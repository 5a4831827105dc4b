package org.steelyard.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("texts.properties"), keys("texts_zh.properties"));
    }

    private static Object keys(String name) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(Expressions.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.keySet();
    }
}
