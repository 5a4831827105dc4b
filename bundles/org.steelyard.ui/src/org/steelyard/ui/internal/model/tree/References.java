package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Who refers to an object, by reference or by naming its code. One pass over the models makes the whole index; it is made
 * anew when it is asked for after a change.
 */
public final class References {

    /**
     * One use of an object.
     *
     * @param from    who refers
     * @param feature in which feature
     * @param byName  whether it names the code, so that a changed code breaks it
     */
    public record Use(EObject from, EStructuralFeature feature, boolean byName) {
    }

    private final Supplier<? extends Collection<? extends EObject>> roots;
    private Map<EObject, List<Use>> uses = Map.of();
    private boolean outdated = true;

    /** Over these models, asked for with each new index. */
    public References(Supplier<? extends Collection<? extends EObject>> roots) {
        this.roots = roots;
    }

    /** Something changed. */
    public void changed() {
        outdated = true;
    }

    /** Who refers to this object, in the order of the models. */
    public List<Use> to(EObject object) {
        if (outdated) {
            uses = index();
            outdated = false;
        }
        return List.copyOf(uses.getOrDefault(object, List.of()));
    }

    /** What an object refers to, by reference or by name. */
    public List<EObject> from(EObject object) {
        to(object);
        List<EObject> targets = new ArrayList<>();
        uses.forEach((target, all) -> {
            if (all.stream().anyMatch(use -> use.from() == object)) {
                targets.add(target);
            }
        });
        return targets;
    }

    private Map<EObject, List<Use>> index() {
        Map<EObject, List<Use>> index = new LinkedHashMap<>();
        Map<String, List<EObject>> named = new HashMap<>();
        List<EObject> all = new ArrayList<>();
        for (EObject root : roots.get()) {
            all.add(root);
            for (Iterator<EObject> each = root.eAllContents(); each.hasNext();) {
                all.add(each.next());
            }
        }
        all.forEach(object -> NameUses.declared(object).forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>(1)).add(object)));
        for (EObject object : all) {
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isContainer() && object.eIsSet(reference)) {
                    targets(object, reference).forEach(t -> add(index, t, new Use(object, reference, false)));
                }
            }
            NameUses.used(object, (feature, name) -> named.getOrDefault(name, List.of()).stream()
                    .filter(target -> target != object && NameUses.inReach(object, target))
                    .forEach(target -> add(index, target, new Use(object, feature, true))));
        }
        return index;
    }

    private static void add(Map<EObject, List<Use>> index, EObject target, Use use) {
        index.computeIfAbsent(target, t -> new ArrayList<>(2)).add(use);
    }

    private static List<EObject> targets(EObject object, EReference reference) {
        if (!reference.isMany()) {
            return List.of((EObject) object.eGet(reference));
        }
        @SuppressWarnings("unchecked")
        List<EObject> many = (List<EObject>) object.eGet(reference);
        return many;
    }
}
