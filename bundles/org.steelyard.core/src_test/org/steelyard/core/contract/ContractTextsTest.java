package org.steelyard.core.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(new TreeSet<>(load("texts.properties").stringPropertyNames()), new TreeSet<>(load("texts_zh.properties").stringPropertyNames()));
    }

    @Test
    void everyCheckHasAName() throws IOException {
        for (ContractCheck check : ContractChecks.all("0.1.0")) {
            assertTrue(load("texts.properties").containsKey("check." + check.key()), check.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "city-plugin-guide.zh.md", "city-plugin-guide.en.md" })
    void theGuideNamesEveryCheckAndEveryCode(String guide) throws IOException {
        String text = Files.readString(Path.of("../../docs", guide));
        for (ContractCheck check : ContractChecks.all("0.1.0")) {
            assertTrue(text.contains("`" + check.key() + "`"), check.key());
        }
        for (String key : load("texts.properties").stringPropertyNames()) {
            assertTrue(!key.startsWith("remedy.") || text.contains("`contract." + key.substring("remedy.".length()) + "`"), key);
        }
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(ContractCheck.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
