package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/** Which rows the filter leaves: objects whose text holds every word of the filter, what is above them, and what is below. */
public final class Matching {

    private final boolean everything;
    private final Set<EObject> hits = identitySet();
    private final Set<EObject> above = identitySet();
    private final List<EObject> first = new ArrayList<>();

    private Matching(boolean everything) {
        this.everything = everything;
    }

    /** Leaves all rows. */
    public static Matching all() {
        return new Matching(true);
    }

    /** What of these models a filter leaves; a blank filter leaves everything. */
    public static Matching of(String filter, Collection<? extends EObject> roots, Words words) {
        String[] wanted = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (filter.isBlank()) {
            return all();
        }
        Matching matching = new Matching(false);
        for (EObject root : roots) {
            matching.test(root, wanted, words);
            for (Iterator<EObject> below = root.eAllContents(); below.hasNext();) {
                matching.test(below.next(), wanted, words);
            }
        }
        return matching;
    }

    private void test(EObject object, String[] wanted, Words words) {
        String text = (words.of(object) + " " + words.type(object.eClass())).toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!text.contains(word)) {
                return;
            }
        }
        hits.add(object);
        first.add(object);
        for (EObject owner = object.eContainer(); owner != null && above.add(owner); owner = owner.eContainer()) {
            // until one that is known
        }
    }

    /** Whether a row is shown. */
    public boolean shows(Object row) {
        if (everything) {
            return true;
        }
        return switch (row) {
            case EObject object -> hits.contains(object) || above.contains(object) || belowHit(object);
            case Group group -> showsAny(group.owner(), group.feature(), 0, Integer.MAX_VALUE);
            case Stretch stretch -> showsAny(stretch.owner(), stretch.feature(), stretch.first(), stretch.first() + Shape.LONGEST);
            default -> true;
        };
    }

    private boolean showsAny(EObject owner, org.eclipse.emf.ecore.EReference feature, int from, int to) {
        if (hits.contains(owner) || belowHit(owner)) {
            return true;
        }
        List<?> list = (List<?>) owner.eGet(feature);
        return list.subList(Math.min(from, list.size()), Math.min(to, list.size())).stream().anyMatch(o -> hits.contains(o) || above.contains(o));
    }

    private boolean belowHit(EObject object) {
        for (EObject owner = object.eContainer(); owner != null; owner = owner.eContainer()) {
            if (hits.contains(owner)) {
                return true;
            }
        }
        return false;
    }

    /** The objects that fit, in the order of the models. */
    public List<EObject> hits() {
        return Collections.unmodifiableList(first);
    }

    private static Set<EObject> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
