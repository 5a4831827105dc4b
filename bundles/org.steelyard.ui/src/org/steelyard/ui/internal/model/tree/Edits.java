package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/** The changes of the tree: make, delete, move, reorder, paste, set. Each is one step, or one sentence that says why not. */
public final class Edits {

    private final EditingDomain domain;
    private final Words words;
    private final References references;
    private final Supplier<? extends Collection<? extends EObject>> roots;
    private final Places places;

    /**
     * Changes in this domain.
     *
     * @param roots the models in which pasted objects find what they referred to
     */
    public Edits(EditingDomain domain, Words words, References references, Supplier<? extends Collection<? extends EObject>> roots) {
        this.domain = domain;
        this.words = words;
        this.references = references;
        this.roots = roots;
        this.places = new Places(words);
    }

    /** Makes an object; one that needs a code gets the next one. */
    public Proposal create(Creation creation) {
        Optional<String> locked = locked(List.of(creation.owner()));
        if (locked.isPresent()) {
            return Proposal.refused(locked.get());
        }
        if (!creation.possible()) {
            return Proposal.refused(words.get("refused.taken", words.of(creation.owner()), words.feature(creation.feature())));
        }
        EObject made = EcoreUtil.create(creation.type());
        NextKey.feature(made).ifPresent(key -> NextKey.after(key, neighbours(creation.owner(), creation.feature())).ifPresent(k -> made.eSet(key, k)));
        return Proposal.of(new Change(words.get("undo.create", words.type(creation.type())), domain,
                change -> change.put(creation.owner(), creation.feature(), made, creation.index())), List.of(made));
    }

    /** Deletes objects with everything below, and the references to them. */
    public Proposal delete(List<? extends EObject> objects) {
        return remove(objects, "undo.delete");
    }

    /** Deletes what has been copied. */
    public Proposal cut(List<? extends EObject> objects) {
        return remove(objects, "undo.cut");
    }

    private Proposal remove(List<? extends EObject> objects, String key) {
        List<EObject> chosen = topmost(objects);
        Optional<String> refusal = chosen.isEmpty() ? Optional.of(words.get("refused.none"))
                : chosen.stream().filter(o -> o.eContainer() == null).findFirst().map(root -> words.get("refused.root", words.of(root)))
                        .or(() -> locked(chosen));
        if (refusal.isPresent()) {
            return Proposal.refused(refusal.get());
        }
        EObject next = next(chosen.get(0), chosen);
        return Proposal.of(new Change(words.get(key, what(chosen)), domain, change -> {
            chosen.forEach(object -> forget(object, chosen, change));
            chosen.forEach(change::takeOut);
        }), List.of(next));
    }

    // what stays must not refer to what goes
    private void forget(EObject object, List<EObject> chosen, Change change) {
        List<EObject> going = new ArrayList<>(List.of(object));
        object.eAllContents().forEachRemaining(going::add);
        for (EObject gone : going) {
            for (References.Use use : references.to(gone)) {
                boolean stays = chosen.stream().noneMatch(c -> Places.isInside(use.from(), c));
                if (!use.byName() && stays && refers(use, gone)) {
                    change.remove(use.from(), use.feature(), gone);
                }
            }
        }
    }

    private static boolean refers(References.Use use, EObject target) {
        Object value = use.from().eGet(use.feature());
        return value == target || value instanceof List<?> many && many.contains(target);
    }

    /** Moves objects up or down among their neighbours. */
    public Proposal reorder(List<? extends EObject> objects, boolean up) {
        List<EObject> chosen = topmost(objects);
        if (chosen.isEmpty()) {
            return Proposal.refused(words.get("refused.none"));
        }
        EObject owner = chosen.get(0).eContainer();
        EStructuralFeature feature = chosen.get(0).eContainingFeature();
        if (owner == null || !feature.isMany() || chosen.stream().anyMatch(o -> o.eContainer() != owner || o.eContainingFeature() != feature)) {
            return Proposal.refused(words.get("refused.neighbours"));
        }
        Optional<String> locked = locked(List.of(owner));
        if (locked.isPresent()) {
            return Proposal.refused(locked.get());
        }
        List<?> list = (List<?>) owner.eGet(feature);
        chosen.sort(Comparator.comparingInt(list::indexOf));
        int edge = list.indexOf(chosen.get(up ? 0 : chosen.size() - 1));
        if (up ? edge == 0 : edge == list.size() - 1) {
            return Proposal.refused(words.get(up ? "refused.first" : "refused.last"));
        }
        List<EObject> order = up ? chosen : chosen.reversed();
        return Proposal.of(new Change(words.get(up ? "undo.up" : "undo.down", what(chosen)), domain,
                change -> order.forEach(o -> change.move(owner, feature, o, list.indexOf(o) + (up ? -1 : 1)))), chosen);
    }

    /** Where something is dropped. */
    public enum Drop {
        /** Into the row. */
        INTO,
        /** Before it. */
        BEFORE,
        /** Behind it. */
        BEHIND
    }

    /** Moves objects to another place of the same models. */
    public Proposal move(List<? extends EObject> objects, Object row, Drop drop) {
        List<EObject> chosen = topmost(objects);
        Optional<String> refusal = chosen.isEmpty() ? Optional.of(words.get("refused.none")) : movable(chosen, row).or(() -> locked(chosen));
        if (refusal.isPresent()) {
            return Proposal.refused(refusal.get());
        }
        List<Places.Spot> spots = new ArrayList<>();
        for (EObject object : chosen) {
            Optional<Places.Spot> spot = drop == Drop.INTO ? places.inside(row, object) : places.beside(row, object, drop == Drop.BEHIND);
            if (spot.isEmpty()) {
                return Proposal.refused(places.refusal(drop == Drop.INTO ? row : ownerOf(row), object.eClass()));
            }
            spots.add(spot.get());
        }
        Optional<String> locked = locked(spots.stream().map(Places.Spot::owner).toList());
        if (locked.isPresent()) {
            return Proposal.refused(locked.get());
        }
        List<EObject> order = drop == Drop.BEHIND ? chosen.reversed() : chosen;
        return Proposal.of(new Change(words.get("undo.move", what(chosen)), domain,
                change -> order.forEach(object -> place(object, row, drop, spots.get(chosen.indexOf(object)), change))), chosen);
    }

    private static void place(EObject object, Object row, Drop drop, Places.Spot spot, Change change) {
        boolean sameList = object.eContainer() == spot.owner() && object.eContainingFeature() == spot.feature();
        if (sameList) {
            List<?> list = (List<?>) spot.owner().eGet(spot.feature());
            int from = list.indexOf(object);
            int to = drop == Drop.INTO ? list.size() - 1 : list.indexOf(row) + (drop == Drop.BEHIND ? 1 : 0);
            to = drop != Drop.INTO && from < to ? to - 1 : to;
            if (from != to) {
                change.move(spot.owner(), spot.feature(), object, to);
            }
            return;
        }
        change.takeOut(object);
        int index = drop == Drop.INTO ? -1 : ((List<?>) spot.owner().eGet(spot.feature())).indexOf(row) + (drop == Drop.BEHIND ? 1 : 0);
        change.put(spot.owner(), spot.feature(), object, index);
    }

    private Optional<String> movable(List<EObject> chosen, Object row) {
        EObject at = row instanceof EObject object ? object : ownerOf(row) instanceof EObject owner ? owner : null;
        for (EObject object : chosen) {
            if (object.eContainer() == null) {
                return Optional.of(words.get("refused.root", words.of(object)));
            }
            if (at != null && Places.isInside(at, object)) {
                return Optional.of(words.get("refused.itself", words.of(object)));
            }
        }
        return Optional.empty();
    }

    private static Object ownerOf(Object row) {
        return switch (row) {
            case Group group -> group.owner();
            case Stretch stretch -> stretch.owner();
            case EObject object -> object.eContainer() == null ? object : object.eContainer();
            default -> row;
        };
    }

    /** Puts copies into the row, or, where they do not fit, right behind it. They get ids of their own. */
    public Proposal paste(Clip clip, Object row) {
        return insert(clip, row, Drop.INTO, "undo.paste");
    }

    /** Puts copies where something was dropped. */
    public Proposal copyTo(Clip clip, Object row, Drop drop) {
        return insert(clip, row, drop, "undo.copy");
    }

    private Proposal insert(Clip clip, Object row, Drop drop, String key) {
        if (clip.objects().isEmpty()) {
            return Proposal.refused(words.get("refused.clip"));
        }
        List<Places.Spot> spots = new ArrayList<>();
        for (EObject object : clip.objects()) {
            Optional<Places.Spot> spot = drop == Drop.INTO ? places.inside(row, object).or(() -> places.beside(row, object, true))
                    : places.beside(row, object, drop == Drop.BEHIND);
            if (spot.isEmpty()) {
                return Proposal.refused(places.refusal(row, object.eClass()));
            }
            spots.add(spot.get());
        }
        Optional<String> crowded = crowded(spots);
        if (crowded.isPresent()) {
            return Proposal.refused(crowded.get());
        }
        Optional<String> locked = locked(spots.stream().map(Places.Spot::owner).toList());
        if (locked.isPresent()) {
            return Proposal.refused(locked.get());
        }
        return Proposal.of(new Change(words.get(key, what(clip.objects())), domain, change -> {
            for (int i = 0; i < spots.size(); i++) {
                Places.Spot spot = spots.get(i);
                change.put(spot.owner(), spot.feature(), clip.objects().get(i), spot.index() < 0 ? -1 : spot.index() + i);
            }
            clip.links(this::find).forEach(link -> link(link, change));
        }), clip.objects());
    }

    private static void link(Clip.Found link, Change change) {
        if (link.reference().isMany()) {
            change.add(link.from(), link.reference(), link.target());
        } else {
            change.set(link.from(), link.reference(), link.target());
        }
    }

    // two objects of the clip for one feature that holds one
    private Optional<String> crowded(List<Places.Spot> spots) {
        for (Places.Spot spot : spots) {
            if (!spot.feature().isMany() && spots.stream().filter(spot::equals).count() > 1) {
                return Optional.of(words.get("refused.one", words.of(spot.owner()), words.feature(spot.feature())));
            }
        }
        return Optional.empty();
    }

    private Optional<EObject> find(String id) {
        for (EObject root : roots.get()) {
            Resource resource = root.eResource();
            EObject found = resource == null ? null : resource.getEObject(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Sets a feature of all these objects to one value; a list replaces the list. */
    public Proposal set(List<? extends EObject> objects, EStructuralFeature feature, Object value) {
        List<EObject> others = objects.stream().map(EObject.class::cast)
                .filter(o -> !o.eIsSet(feature) || !java.util.Objects.equals(o.eGet(feature), value)).toList();
        return assign(others, feature, "undo.set", change -> others.forEach(o -> change.set(o, feature, value)));
    }

    /** Takes back what was set, so that the default counts again. */
    public Proposal reset(List<? extends EObject> objects, EStructuralFeature feature) {
        List<EObject> set = objects.stream().map(EObject.class::cast).filter(o -> o.eIsSet(feature)).toList();
        return assign(set, feature, "undo.reset", change -> set.forEach(o -> change.unset(o, feature)));
    }

    private Proposal assign(List<EObject> objects, EStructuralFeature feature, String key, java.util.function.Consumer<Change> steps) {
        if (objects.isEmpty()) {
            return Proposal.refused("");
        }
        Optional<String> locked = locked(objects);
        if (locked.isPresent()) {
            return Proposal.refused(locked.get());
        }
        return Proposal.of(new Change(words.get(key, words.feature(feature), what(objects)), domain, steps), objects);
    }

    /** Sets texts of several objects as one step. */
    Proposal replace(String label, List<? extends EObject> objects, java.util.function.Consumer<Change> steps) {
        Optional<String> locked = locked(objects);
        return locked.isPresent() ? Proposal.refused(locked.get()) : Proposal.of(new Change(label, domain, steps), List.copyOf(objects));
    }

    /** Why one of these cannot be changed. */
    public Optional<String> locked(Collection<? extends EObject> objects) {
        return objects.stream().filter(this::readOnly).findFirst().map(o -> words.get("refused.locked", words.of(EcoreUtil.getRootContainer(o))));
    }

    private boolean readOnly(EObject object) {
        EObject root = EcoreUtil.getRootContainer(object);
        return root.eResource() != null && domain.isReadOnly(root.eResource());
    }

    /** The objects that stand in no other one of them. */
    static List<EObject> topmost(List<? extends EObject> objects) {
        List<EObject> chosen = new ArrayList<>();
        for (EObject object : objects) {
            boolean below = objects.stream().anyMatch(other -> other != object && Places.isInside(object, other));
            if (!below && !chosen.contains(object)) {
                chosen.add(object);
            }
        }
        return chosen;
    }

    private String what(List<? extends EObject> objects) {
        return objects.size() == 1 ? words.of(objects.get(0)) : words.get("objects", objects.size());
    }

    private static EObject next(EObject object, List<EObject> going) {
        EObject owner = object.eContainer();
        if (object.eContainmentFeature().isMany()) {
            List<?> list = (List<?>) owner.eGet(object.eContainmentFeature());
            int at = list.indexOf(object);
            for (int i = at + 1; i < list.size(); i++) {
                if (!going.contains(list.get(i))) {
                    return (EObject) list.get(i);
                }
            }
            for (int i = at - 1; i >= 0; i--) {
                if (!going.contains(list.get(i))) {
                    return (EObject) list.get(i);
                }
            }
        }
        return owner;
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> neighbours(EObject owner, EReference feature) {
        return feature.isMany() ? (List<EObject>) owner.eGet(feature) : List.of();
    }
}
