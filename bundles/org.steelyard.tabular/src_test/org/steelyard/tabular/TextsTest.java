package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties english = load("texts.properties");
        Properties chinese = load("texts_zh.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(r -> found.add(r.group()));
        return found;
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasItsTexts(Code code) throws IOException {
        Properties texts = load("texts_zh.properties");
        for (String suffix : new String[] { "", ".expected", ".remedy" }) {
            assertTrue(texts.containsKey(code.text() + suffix), code.text() + suffix);
        }
    }

    @Test
    void messagesAreInTheLanguageOfTheRequest() {
        String english = Imported.by(Tables.FUND).in(Locale.ENGLISH).file("a.xlsx", Grids.sheet("S", "x")).problem("no-table").message();
        assertTrue(english.startsWith("No known table"), english);
        String chinese = Imported.by(Tables.FUND).file("a.xlsx", Grids.sheet("S", "x")).problem("no-table").message();
        assertFalse(chinese.contains("table"), chinese);
    }
}
