package org.steelyard.model.check;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.fund.FundPackage;
import org.steelyard.model.mapping.MappingPackage;

/** What the Ecore requires is there, and is not blank. */
final class RequiredFeatures implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isRequired() && isMissing(object.eGet(feature)) && !isLeftOpen(object, feature)) {
                report.warning(object, "required", report.texts().get("feature." + feature.getName()));
            }
        }
    }

    // an empty key says on purpose that a word stands for nothing; the funds of a form are of the year of the form
    private static boolean isLeftOpen(EObject object, EStructuralFeature feature) {
        return feature == MappingPackage.eINSTANCE.getTerm_Key() && object.eGet(feature) != null
                || feature == FundPackage.eINSTANCE.getFundStatement_Year() && object.eContainer() instanceof SelfEvaluationForm;
    }

    private static boolean isMissing(Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }
}
