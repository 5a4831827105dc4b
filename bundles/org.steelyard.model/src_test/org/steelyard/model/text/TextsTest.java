package org.steelyard.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.resource.SteelyardResources;

class TextsTest {

    private static Properties load(Class<?> anchor, String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(classes = {ModelCheck.class, SteelyardResources.class})
    void bothLanguagesHaveTheSameTexts(Class<?> anchor) throws IOException {
        assertEquals(new TreeSet<>(load(anchor, "texts.properties").keySet()), new TreeSet<>(load(anchor, "texts_zh.properties").keySet()));
    }

    @ParameterizedTest
    @ValueSource(classes = {ModelCheck.class, SteelyardResources.class})
    void bothLanguagesTakeTheSameArguments(Class<?> anchor) throws IOException {
        Properties chinese = load(anchor, "texts_zh.properties");
        load(anchor, "texts.properties").forEach((key, english) -> assertEquals(arguments((String) english),
                arguments(chinese.getProperty((String) key)), (String) key));
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d+}").matcher(text).results().forEach(m -> found.add(m.group()));
        return found;
    }

    @Test
    void whatTheModelRequiresHasAName() throws IOException {
        Properties texts = load(ModelCheck.class, "texts.properties");
        for (EPackage each : SteelyardResources.packages()) {
            for (var type : each.getEClassifiers()) {
                if (type instanceof EClass c) {
                    c.getEStructuralFeatures().stream().filter(EStructuralFeature::isRequired)
                            .forEach(f -> assertTrue(texts.containsKey("feature." + f.getName()), c.getName() + "." + f.getName()));
                }
            }
        }
    }

    @Test
    void aLanguageThatIsNotThereGetsEnglish() {
        assertEquals("title", Texts.of(ModelCheck.class, Locale.FRENCH).get("feature.title"));
        assertEquals("标题", Texts.of(ModelCheck.class, Locale.TRADITIONAL_CHINESE).get("feature.title"));
    }

    @Test
    void aMissingTextIsShownByItsKey() {
        assertEquals("no.such.text", Texts.of(ModelCheck.class, Locale.ENGLISH).get("no.such.text"));
    }
}
