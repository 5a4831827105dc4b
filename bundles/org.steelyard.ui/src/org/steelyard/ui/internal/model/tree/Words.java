package org.steelyard.ui.internal.model.tree;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.text.Texts;

/**
 * What things are called in the user's language.
 *
 * @param labels classes, features and enumerations
 * @param text   objects and values
 * @param texts  sentences of the tree editor
 */
public record Words(Labels labels, ModelText text, Texts texts) {

    /** The words of this language. */
    public static Words of(Locale locale) {
        Labels labels = new Labels(locale);
        return new Words(labels, new ModelText(labels), Texts.of(Words.class, locale));
    }

    /** The language. */
    public Locale locale() {
        return labels.locale();
    }

    /** A sentence or word of the tree editor. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** What an object is called. */
    public String of(EObject object) {
        return text.of(object);
    }

    /** What the objects of a class are called. */
    public String type(EClass type) {
        return labels.type(type);
    }

    /** What a feature is called. */
    public String feature(EStructuralFeature feature) {
        return labels.feature(feature);
    }
}
