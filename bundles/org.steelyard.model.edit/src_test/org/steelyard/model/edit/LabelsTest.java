package org.steelyard.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steelyard.model.resource.SteelyardResources;

class LabelsTest {

    private static final Set<String> GENERIC = Set.of("pluginName", "providerName", "_UI_CreateChild_text", "_UI_CreateChild_text2",
            "_UI_CreateChild_text3", "_UI_CreateChild_tooltip", "_UI_CreateChild_description", "_UI_CreateSibling_description",
            "_UI_PropertyDescriptor_description", "_UI_Unknown_type", "_UI_Unknown_datatype", "_UI_Unknown_feature", "_UI_Yes",
            "_UI_No", "_UI_Blank", "_UI_Undecided", "_UI_Empty");

    private static Set<String> needed() {
        Set<String> keys = new TreeSet<>(GENERIC);
        for (EPackage each : SteelyardResources.packages()) {
            each.getEClassifiers().forEach(classifier -> keys.addAll(keys(classifier)));
        }
        return keys;
    }

    private static Set<String> keys(EClassifier classifier) {
        String start = "_UI_" + classifier.getName() + "_";
        Set<String> keys = new TreeSet<>();
        if (classifier instanceof EClass type) {
            keys.add(start + "type");
            type.getEStructuralFeatures().forEach(f -> keys.add(start + f.getName() + "_feature"));
        } else if (classifier instanceof EEnum type) {
            type.getELiterals().forEach(l -> keys.add(start + l.getName() + "_literal"));
        }
        return keys;
    }

    private static Properties load(String file) throws IOException {
        for (URL url : Collections.list(LabelsTest.class.getClassLoader().getResources(file))) {
            Properties properties = new Properties();
            try (InputStream in = url.openStream()) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            if (properties.containsKey("_UI_Evaluation_type")) {
                return properties;
            }
        }
        throw new AssertionError(file);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.properties", "plugin_zh.properties"})
    void noLabelIsMissing(String file) throws IOException {
        assertEquals(Set.of(), without(needed(), load(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.properties", "plugin_zh.properties"})
    void noLabelIsUnused(String file) throws IOException {
        assertEquals(Set.of(), without(load(file).stringPropertyNames(), needed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.properties", "plugin_zh.properties"})
    void noLabelIsBlankOrLong(String file) throws IOException {
        load(file).forEach((key, label) -> assertTrue(!label.toString().isBlank() && label.toString().length() <= 60, key + " = " + label));
    }

    @Test
    void chineseLabelsAreChinese() throws IOException {
        Set<String> foreign = load("plugin_zh.properties").entrySet().stream()
                .filter(e -> e.getKey().toString().matches(".*_(type|feature)"))
                .filter(e -> e.getValue().toString().codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .map(e -> e.getKey().toString()).collect(Collectors.toSet());
        assertEquals(Set.of(), foreign);
    }

    @Test
    void twoLanguagesCanBeUsedAtOnce() {
        Labels chinese = new Labels(Locale.SIMPLIFIED_CHINESE);
        Labels english = new Labels(Locale.UK);
        assertEquals("指标", chinese.getString("_UI_Indicator_type"));
        assertEquals("Indicator", english.getString("_UI_Indicator_type"));
        assertTrue(chinese.isChinese());
        assertFalse(english.isChinese());
    }

    @Test
    void whatEmfAsksForBesidesComesFromEmf() {
        assertFalse(new Labels(Locale.ENGLISH).getString("_UI_AddCommand_label").isBlank());
    }

    @Test
    void theVocabularyIsKept() {
        Labels labels = new Labels(Locale.SIMPLIFIED_CHINESE);
        assertEquals("分值", labels.getString("_UI_Indicator_weight_feature"));
        assertEquals("陈述值", labels.getString("_UI_Claim_type"));
        assertEquals("数据项", labels.getString("_UI_Slot_type"));
        assertEquals("出处", labels.getString("_UI_Claim_place_feature"));
        assertEquals("建议", labels.getString("_UI_Recommendation_type"));
    }
}
