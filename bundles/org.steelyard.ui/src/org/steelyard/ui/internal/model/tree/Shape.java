package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The rows of the tree: objects, a {@link Group} where a class has several lists, and {@link Stretch}es of long lists.
 * Lists of the owner's own kind (indicators below an indicator) stand without a group, so that the tree is no deeper than
 * the thing it shows. Rows are worked out when they are asked for; those that are equal stand for the same.
 */
public final class Shape {

    /** Most objects that stand in one row's list. */
    public static final int LONGEST = 400;
    private static final int GROUPED_FROM = 3;

    private final Words words;

    /** Rows in these words. */
    public Shape(Words words) {
        this.words = words;
    }

    /** The rows below. */
    public List<Object> children(Object row) {
        return switch (row) {
            case EObject object -> below(object);
            case Group group -> listed(group.owner(), group.feature());
            case Stretch stretch -> {
                List<EObject> all = list(stretch.owner(), stretch.feature());
                int first = Math.min(stretch.first(), all.size());
                yield List.copyOf(all.subList(first, Math.min(all.size(), first + LONGEST)));
            }
            default -> List.of();
        };
    }

    /** Whether there are rows below; answers without making them. */
    public boolean hasChildren(Object row) {
        return switch (row) {
            case EObject object -> object.eClass().getEAllContainments().stream().anyMatch(object::eIsSet);
            case Group group -> !list(group.owner(), group.feature()).isEmpty();
            case Stretch stretch -> list(stretch.owner(), stretch.feature()).size() > stretch.first();
            default -> false;
        };
    }

    /** The row above; empty for roots and for what is in no model any more. */
    public Optional<Object> parent(Object row) {
        return switch (row) {
            case EObject object -> Optional.ofNullable(object.eContainer()).map(owner -> above(owner, object));
            case Group group -> Optional.of(group.owner());
            case Stretch stretch -> Optional.of(grouped(stretch.feature(), stretch.owner().eClass())
                    ? new Group(stretch.owner(), stretch.feature()) : stretch.owner());
            default -> Optional.empty();
        };
    }

    /** What the row says. */
    public String text(Object row) {
        return switch (row) {
            case EObject object -> named(object);
            case Group group -> words.get("group", words.feature(group.feature()), list(group.owner(), group.feature()).size());
            case Stretch stretch -> words.get("stretch", stretch.first() + 1,
                    Math.min(list(stretch.owner(), stretch.feature()).size(), stretch.first() + LONGEST));
            default -> String.valueOf(row);
        };
    }

    /** What kind of object the row shows; empty for rows that are no objects and where the text says it already. */
    public String kind(Object row) {
        if (!(row instanceof EObject object)) {
            return "";
        }
        String type = words.type(object.eClass());
        return evident(object) || named(object).contains(type) ? "" : type;
    }

    // the rows around it say what it is: one of a group of its class, or of its owner's kind
    private static boolean evident(EObject object) {
        EReference feature = object.eContainmentFeature();
        if (feature == null || !feature.isMany()) {
            return false;
        }
        EClass owner = object.eContainer().eClass();
        return feature.getEReferenceType() == object.eClass() && (grouped(feature, owner) || object.eClass() == owner);
    }

    private String named(EObject object) {
        String text = words.of(object);
        EStructuralFeature feature = object.eContainingFeature();
        boolean part = feature != null && !feature.isMany() && !(object instanceof org.steelyard.model.claim.Slot);
        if (!part || text.equals(words.feature(feature))) {
            return text;
        }
        return words.get("part", words.feature(feature), text);
    }

    private List<Object> below(EObject object) {
        List<Object> rows = new ArrayList<>();
        for (EReference feature : object.eClass().getEAllContainments()) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            if (!feature.isMany()) {
                rows.add(object.eGet(feature));
            } else if (grouped(feature, object.eClass())) {
                rows.add(new Group(object, feature));
            } else {
                rows.addAll(listed(object, feature));
            }
        }
        return rows;
    }

    private static List<Object> listed(EObject owner, EReference feature) {
        List<EObject> all = list(owner, feature);
        if (all.size() <= LONGEST) {
            return List.copyOf(all);
        }
        List<Object> stretches = new ArrayList<>();
        for (int first = 0; first < all.size(); first += LONGEST) {
            stretches.add(new Stretch(owner, feature, first));
        }
        return stretches;
    }

    private static Object above(EObject owner, EObject object) {
        EReference feature = object.eContainmentFeature();
        if (feature.isMany() && list(owner, feature).size() > LONGEST) {
            return new Stretch(owner, feature, list(owner, feature).indexOf(object) / LONGEST * LONGEST);
        }
        return feature.isMany() && grouped(feature, owner.eClass()) ? new Group(owner, feature) : owner;
    }

    private static boolean grouped(EReference feature, EClass owner) {
        return !feature.getEReferenceType().isSuperTypeOf(owner)
                && owner.getEAllContainments().stream().filter(EStructuralFeature::isMany).count() >= GROUPED_FROM;
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(EObject owner, EReference feature) {
        return (List<EObject>) owner.eGet(feature);
    }
}
