package org.steelyard.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/**
 * One row of the model tree: an object, a list of objects of one kind, or what stands in one feature.
 *
 * @param name     what it is
 * @param text     what it says; empty for lists
 * @param children rows below, made when asked for
 */
record ModelNode(String name, String text, java.util.function.Supplier<List<ModelNode>> children) {

    /** Makes rows in one language. */
    record Words(Labels labels, ModelText text) {
    }

    /** The row of this object. */
    static ModelNode of(EObject object, Words words) {
        return new ModelNode(words.labels.type(object.eClass()), words.text.of(object), () -> inside(object, words));
    }

    private static List<ModelNode> inside(EObject object, Words words) {
        List<ModelNode> rows = new ArrayList<>();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (object.eIsSet(attribute)) {
                rows.add(leaf(words.labels.feature(attribute), value(object, attribute, words)));
            }
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!object.eIsSet(reference)) {
                continue;
            }
            List<EObject> targets = targets(object, reference);
            if (!reference.isContainment()) {
                if (!reference.isContainer()) {
                    rows.add(leaf(words.labels.feature(reference), targets.stream().map(words.text::of).collect(Collectors.joining("；"))));
                }
            } else if (reference.isMany()) {
                rows.add(new ModelNode(words.labels.feature(reference) + " (" + targets.size() + ")", "",
                        () -> targets.stream().map(t -> of(t, words)).toList()));
            } else {
                rows.add(new ModelNode(words.labels.feature(reference), words.text.of(targets.get(0)), () -> inside(targets.get(0), words)));
            }
        }
        return rows;
    }

    private static ModelNode leaf(String name, String text) {
        return new ModelNode(name, text, List::of);
    }

    private static String value(EObject object, EAttribute attribute, Words words) {
        Object value = object.eGet(attribute);
        List<?> values = value instanceof List<?> many ? many : List.of(value);
        return values.stream().map(one -> printed(one, attribute, words)).collect(Collectors.joining("；"));
    }

    private static String printed(Object value, EAttribute attribute, Words words) {
        return switch (value) {
            case Value stated -> words.text.values().of(stated);
            case Target target -> words.text.values().of(target);
            case Place place -> place.text();
            case Enumerator literal when attribute.getEAttributeType() instanceof EEnum type -> words.labels.literal(type, literal);
            default -> attribute.getEAttributeType().getEPackage().getEFactoryInstance().convertToString(attribute.getEAttributeType(), value);
        };
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> targets(EObject object, EReference reference) {
        return reference.isMany() ? (List<EObject>) object.eGet(reference) : List.of((EObject) object.eGet(reference));
    }

    // a row is itself: trees tell rows apart by identity
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
