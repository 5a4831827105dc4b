package org.steelyard.model.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What people call an object: its own code and name, or those of the nearest object around it that has any. */
final class ObjectName {

    private static final List<String> IDENTIFYING = List.of("indicatorCode", "code", "key", "no", "year", "item");
    private static final List<String> NAMING = List.of("name", "title", "heading", "label");
    private static final int LONGEST = 60;

    private ObjectName() {
    }

    static String of(EObject object) {
        EObject named = object;
        while (named != null) {
            String name = Stream.of(first(named, IDENTIFYING), first(named, NAMING)).flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            if (!name.isEmpty()) {
                return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
            }
            named = named.eContainer();
        }
        return object.eClass().getName();
    }

    private static Optional<String> first(EObject object, List<String> names) {
        for (String name : names) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature != null && !feature.isMany() && object.eGet(feature) instanceof String text && !text.isBlank()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
