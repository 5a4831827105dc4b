package org.steelyard.ui.internal.model.tree;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * An object that could be made.
 *
 * @param owner   whose part it becomes
 * @param feature in which feature
 * @param type    of which class
 * @param index   position in the list; negative for the end
 */
public record Creation(EObject owner, EReference feature, EClass type, int index) {

    /** Whether there is room: the feature is a list, or is empty. */
    public boolean possible() {
        return feature.isMany() || owner.eGet(feature) == null;
    }
}
