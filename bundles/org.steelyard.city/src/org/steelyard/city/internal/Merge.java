package org.steelyard.city.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Lays the differences of one model over another. */
public final class Merge {

    private static final List<String> IDENTITIES = List.of("code", "key");

    private Merge() {
    }

    /** A copy of the base with the differences laid over it; both are left as they are. */
    public static <T extends EObject> T over(T base, T differences) {
        T merged = EcoreUtil.copy(base);
        // an indicator is found by its code wherever it stands, so that a difference need not repeat its ancestors
        Map<String, EObject> byIdentity = new HashMap<>();
        for (Iterator<EObject> all = merged.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            identity(object).ifPresent(id -> byIdentity.putIfAbsent(global(object, id), object));
        }
        new Layer(byIdentity).lay(merged, differences);
        return merged;
    }

    private static Optional<String> identity(EObject object) {
        return attribute(object.eClass()).map(a -> (String) object.eGet(a)).filter(v -> !v.isEmpty()).map(v -> v + subject(object));
    }

    // one kind of finding may be acknowledged for several indicators
    private static String subject(EObject object) {
        EStructuralFeature subject = object.eClass().getEStructuralFeature("subject");
        return subject == null || object.eGet(subject) == null ? "" : " " + object.eGet(subject);
    }

    private static Optional<EAttribute> attribute(EClass type) {
        return IDENTITIES.stream().map(type::getEStructuralFeature).filter(EAttribute.class::isInstance)
                .map(EAttribute.class::cast).findFirst();
    }

    private static String global(EObject object, String identity) {
        return object.eClass().getName() + " " + identity;
    }

    private record Layer(Map<String, EObject> byIdentity) {

        private void lay(EObject base, EObject differences) {
            for (EStructuralFeature feature : differences.eClass().getEAllStructuralFeatures()) {
                if (!differences.eIsSet(feature) || feature.getName().equals("removed")) {
                    continue;
                }
                if (feature instanceof EReference reference && reference.isContainment()) {
                    contents(base, differences, reference);
                } else {
                    base.eSet(feature, differences.eGet(feature));
                }
            }
        }

        private void contents(EObject base, EObject differences, EReference reference) {
            if (!reference.isMany()) {
                base.eSet(reference, EcoreUtil.copy((EObject) differences.eGet(reference)));
                return;
            }
            @SuppressWarnings("unchecked")
            EList<EObject> target = (EList<EObject>) base.eGet(reference);
            @SuppressWarnings("unchecked")
            List<EObject> source = (List<EObject>) differences.eGet(reference);
            if (attribute(reference.getEReferenceType()).isEmpty()) {
                target.clear();
                target.addAll(EcoreUtil.copyAll(source));
                return;
            }
            for (EObject difference : new ArrayList<>(source)) {
                EObject same = same(target, difference);
                if (isRemoved(difference)) {
                    if (same != null) {
                        EcoreUtil.remove(same);
                    }
                } else if (same == null) {
                    append(target, difference);
                } else {
                    lay(same, difference);
                }
            }
        }

        // the new object is appended without its children, which may be known objects or more to be removed
        private void append(EList<EObject> target, EObject difference) {
            EObject added = EcoreUtil.create(difference.eClass());
            target.add(added);
            lay(added, difference);
        }

        // columns and rows have keys within their table only; indicators have codes within the rubric
        private EObject same(EList<EObject> siblings, EObject difference) {
            Optional<String> identity = identity(difference);
            if (identity.isEmpty()) {
                return null;
            }
            for (EObject sibling : siblings) {
                if (sibling.eClass() == difference.eClass() && identity(sibling).equals(identity)) {
                    return sibling;
                }
            }
            return difference.eClass().getName().equals("Indicator") ? byIdentity.get(global(difference, identity.get())) : null;
        }

        private static boolean isRemoved(EObject object) {
            EStructuralFeature removed = object.eClass().getEStructuralFeature("removed");
            return removed != null && Boolean.TRUE.equals(object.eGet(removed));
        }
    }
}
