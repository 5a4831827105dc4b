package org.steelyard.ui.internal.model.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Where an object of some class can stand. */
final class Places {

    /**
     * A place for an object.
     *
     * @param owner   whose part it becomes
     * @param feature in which feature
     * @param index   position in the list; negative for the end
     */
    record Spot(EObject owner, EReference feature, int index) {
    }

    private final Words words;

    Places(Words words) {
        this.words = words;
    }

    /** Inside what the row shows; a feature of the name it comes from is preferred. */
    Optional<Spot> inside(Object row, EObject object) {
        return switch (row) {
            case EObject owner -> feature(owner, object).map(f -> new Spot(owner, f, -1));
            case Group group when accepts(group.feature(), object.eClass()) -> Optional.of(new Spot(group.owner(), group.feature(), -1));
            case Stretch stretch when accepts(stretch.feature(), object.eClass()) -> Optional.of(new Spot(stretch.owner(), stretch.feature(), -1));
            default -> Optional.empty();
        };
    }

    /** Before or right behind the object that the row shows. */
    Optional<Spot> beside(Object row, EObject object, boolean behind) {
        if (!(row instanceof EObject neighbour) || neighbour.eContainer() == null) {
            return Optional.empty();
        }
        EReference feature = neighbour.eContainmentFeature();
        if (!feature.isMany() || !accepts(feature, object.eClass())) {
            return Optional.empty();
        }
        int index = ((List<?>) neighbour.eContainer().eGet(feature)).indexOf(neighbour);
        return Optional.of(new Spot(neighbour.eContainer(), feature, behind ? index + 1 : index));
    }

    /** Why nothing of this class can stand in the row, with what can. */
    String refusal(Object row, EClass type) {
        EObject owner = switch (row) {
            case Group group -> group.owner();
            case Stretch stretch -> stretch.owner();
            case EObject object -> object;
            default -> null;
        };
        if (owner == null) {
            return words.get("refused.nowhere", words.type(type));
        }
        for (EReference feature : owner.eClass().getEAllContainments()) {
            if (accepts(feature, type) && !feature.isMany()) {
                return words.get("refused.taken", words.of(owner), words.feature(feature));
            }
        }
        String accepted = owner.eClass().getEAllContainments().stream().map(words::feature).distinct()
                .collect(Collectors.joining(words.get("list.separator")));
        return accepted.isEmpty() ? words.get("refused.leaf", words.type(type), words.of(owner))
                : words.get("refused.type", words.type(type), words.of(owner), accepted);
    }

    static boolean isInside(EObject object, EObject possibleAncestor) {
        return EcoreUtil.isAncestor(possibleAncestor, object);
    }

    private static Optional<EReference> feature(EObject owner, EObject object) {
        EReference best = null;
        for (EReference feature : owner.eClass().getEAllContainments()) {
            if (!accepts(feature, object.eClass()) || !feature.isMany() && owner.eGet(feature) != null) {
                continue;
            }
            boolean same = object.eContainmentFeature() != null && object.eContainmentFeature().getName().equals(feature.getName());
            if (same) {
                return Optional.of(feature);
            }
            best = best == null ? feature : best;
        }
        return Optional.ofNullable(best);
    }

    private static boolean accepts(EReference feature, EClass type) {
        return feature.isChangeable() && feature.getEReferenceType().isSuperTypeOf(type);
    }
}
