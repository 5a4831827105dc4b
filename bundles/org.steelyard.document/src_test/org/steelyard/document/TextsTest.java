package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = DocumentReader.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties english = load("texts.properties");
        Properties chinese = load("texts_zh.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
            assertTrue(!english.getProperty(key).contains("'") && !chinese.getProperty(key).contains("'"), key);
        }
    }

    @Test
    void everyProblemHasItsRemedyEvenIfEmpty() throws IOException {
        Properties texts = load("texts.properties");
        for (String key : texts.stringPropertyNames()) {
            if (!key.endsWith(".remedy") && (key.startsWith("document.") || key.startsWith("archive."))) {
                assertTrue(texts.containsKey(key + ".remedy"), key);
            }
        }
    }
}
