package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The properties that the selected objects have in common, in the order of their class; parts are rows of the tree. */
public final class Properties {

    private final Words words;
    private final Edits edits;

    /** Named by these words and changed by these edits. */
    public Properties(Words words, Edits edits) {
        this.words = words;
        this.edits = edits;
    }

    /** Of these objects; empty for none. */
    public List<Property> of(List<? extends EObject> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        List<EStructuralFeature> common = new ArrayList<>(objects.get(0).eClass().getEAllStructuralFeatures());
        for (EObject object : objects) {
            common.retainAll(object.eClass().getEAllStructuralFeatures());
        }
        common.removeIf(f -> !f.isChangeable() || f.isDerived() || f instanceof EReference r && (r.isContainment() || r.isContainer()));
        List<EObject> all = List.copyOf(objects);
        return common.stream().map(feature -> new Property(all, feature, words, edits)).toList();
    }
}
