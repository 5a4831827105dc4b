package org.steelyard.model.check;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What the Ecore requires is there, and is not blank. */
final class RequiredFeatures implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isRequired() && isMissing(object.eGet(feature))) {
                report.warning(object, "required", report.texts().get("feature." + feature.getName()));
            }
        }
    }

    private static boolean isMissing(Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }
}
