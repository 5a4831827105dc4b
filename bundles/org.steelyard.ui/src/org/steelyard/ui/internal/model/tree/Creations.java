package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.steelyard.model.resource.SteelyardResources;

/** What can be made below and beside an object, by feature in the order of the class. */
public final class Creations {

    private final Words words;

    /** Named by these words. */
    public Creations(Words words) {
        this.words = words;
    }

    /** What can be made inside the object that this row shows, or in the list it stands for. */
    public Map<EReference, List<Creation>> inside(Object row) {
        return switch (row) {
            case EObject object -> inside(object, object.eClass().getEAllContainments());
            case Group group -> inside(group.owner(), List.of(group.feature()));
            case Stretch stretch -> inside(stretch.owner(), List.of(stretch.feature()));
            default -> Map.of();
        };
    }

    /** What can be made right behind this object, in the list in which it stands. */
    public List<Creation> beside(Object row) {
        if (!(row instanceof EObject object) || object.eContainer() == null || !object.eContainmentFeature().isMany()) {
            return List.of();
        }
        int index = ((List<?>) object.eContainer().eGet(object.eContainmentFeature())).indexOf(object) + 1;
        return types(object.eContainmentFeature()).stream()
                .map(type -> new Creation(object.eContainer(), object.eContainmentFeature(), type, index)).toList();
    }

    /** What the object that would be made is called among the others of this menu. */
    public String label(Creation creation, boolean alone) {
        String type = words.type(creation.type());
        if (!alone) {
            return type;
        }
        String feature = words.feature(creation.feature());
        boolean sharesType = creation.owner().eClass().getEAllContainments().stream()
                .anyMatch(f -> f != creation.feature() && f.getEReferenceType().isSuperTypeOf(creation.type()));
        if (!creation.feature().isMany()) {
            return feature;
        }
        return sharesType && !feature.equals(type) ? words.get("part", feature, type) : type;
    }

    private static Map<EReference, List<Creation>> inside(EObject owner, List<EReference> features) {
        Map<EReference, List<Creation>> creations = new LinkedHashMap<>();
        for (EReference feature : features) {
            List<Creation> offered = types(feature).stream().map(type -> new Creation(owner, feature, type, -1)).toList();
            if (!offered.isEmpty()) {
                creations.put(feature, offered);
            }
        }
        return creations;
    }

    private static List<EClass> types(EReference feature) {
        List<EClass> types = new ArrayList<>();
        for (EPackage pack : SteelyardResources.packages()) {
            pack.getEClassifiers().forEach(each -> {
                if (each instanceof EClass type && !type.isAbstract() && feature.getEReferenceType().isSuperTypeOf(type)) {
                    types.add(type);
                }
            });
        }
        return types;
    }
}
