package org.steelyard.model.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.ResourceLocator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The labels of {@code plugin.properties} and {@code plugin_zh.properties} in the language asked for. What EMF's own
 * editing support asks for beside them comes from EMF.
 */
public final class Labels implements ResourceLocator {

    // a key that tells our file from those of the same name in other bundles of a flat class path
    private static final String OURS = "_UI_Evaluation_type";

    private final Locale locale;
    private final Properties labels;
    private final ResourceLocator fallback;

    /** Chinese for any Chinese locale, else English. */
    public Labels(Locale locale) {
        this.locale = locale;
        this.labels = load(locale.getLanguage().equals("zh") ? "plugin_zh.properties" : "plugin.properties");
        this.fallback = org.eclipse.emf.edit.EMFEditPlugin.INSTANCE;
    }

    private static Properties load(String name) {
        try {
            List<URL> candidates = Collections.list(Labels.class.getClassLoader().getResources(name));
            for (URL url : candidates) {
                Properties properties = new Properties();
                try (InputStream in = url.openStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                if (properties.containsKey(OURS)) {
                    return properties;
                }
            }
            throw new IllegalStateException("the labels are missing from the bundle: " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of the labels. */
    public Locale locale() {
        return locale;
    }

    /** Whether the labels are Chinese. */
    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** The term for the objects of a class. */
    public String type(EClass type) {
        return getString("_UI_" + type.getName() + "_type");
    }

    /** The term for a feature. */
    public String feature(EStructuralFeature feature) {
        return getString("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
    }

    /** The term for a value of an enumeration. */
    public String literal(EEnum type, Enumerator value) {
        return getString("_UI_" + type.getName() + "_" + value.getName() + "_literal");
    }

    @Override
    public String getString(String key) {
        return getString(key, true);
    }

    /** @throws java.util.MissingResourceException when neither we nor EMF have such a label; a test sees to ours */
    @Override
    public String getString(String key, boolean translate) {
        String label = labels.getProperty(key);
        return label == null ? fallback.getString(key, translate) : label;
    }

    @Override
    public String getString(String key, Object[] substitutions) {
        return getString(key, substitutions, true);
    }

    @Override
    public String getString(String key, Object[] substitutions, boolean translate) {
        return new MessageFormat(getString(key, translate), locale).format(substitutions);
    }

    @Override
    public URL getBaseURL() {
        return fallback.getBaseURL();
    }

    @Override
    public Object getImage(String key) {
        return fallback.getImage(key);
    }
}
