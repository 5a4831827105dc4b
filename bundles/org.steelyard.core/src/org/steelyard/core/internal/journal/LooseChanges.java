package org.steelyard.core.internal.journal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.core.session.ModelChange;
import org.steelyard.core.session.ModelChange.Kind;
import org.steelyard.model.text.Texts;
import org.steelyard.store.JournalChange;
import org.steelyard.store.JournalCommand;

/** The changes of a journal that does not go with the model, one by one, as far as the model knows the objects. */
public final class LooseChanges {

    private final Wording wording;
    private final EObject root;

    private LooseChanges(EObject root, Wording wording) {
        this.root = root;
        this.wording = wording;
    }

    /** All changes, in their order. */
    public static List<ModelChange> of(List<JournalCommand> commands, EObject root, Texts texts, ZoneId zone) {
        LooseChanges loose = new LooseChanges(root, new Wording(texts, zone));
        List<ModelChange> all = new ArrayList<>();
        commands.forEach(command -> command.changes().forEach(change -> all.add(loose.change(change))));
        return List.copyOf(all);
    }

    private ModelChange change(JournalChange change) {
        Optional<EObject> object = Optional.ofNullable(root.eResource().getEObject(change.object()));
        Optional<EStructuralFeature> feature = object.map(o -> o.eClass().getEStructuralFeature(change.feature()));
        String path = object.map(wording::path).orElse(change.object());
        String name = feature.map(wording::feature).orElse(change.feature());
        String after = change.value().map(value -> feature.map(f -> value(f, value)).orElse(value)).orElse(change.type().replaceAll(".*#", ""));
        Kind kind = switch (change.kind()) {
            case ADD -> Kind.ADDED;
            case REMOVE -> Kind.REMOVED;
            case MOVE -> Kind.REORDERED;
            case SET, UNSET, LINKS -> Kind.CHANGED;
        };
        String shown = after.isEmpty() ? wording.texts().get("value.none") : after;
        return new ModelChange(kind, change.object(), path, name, "", after,
                wording.texts().get("loose." + change.kind().name().toLowerCase(java.util.Locale.ROOT), path, name, shown));
    }

    private String value(EStructuralFeature feature, String literal) {
        try {
            return feature instanceof EAttribute a ? wording.value(feature, EcoreUtil.createFromString(a.getEAttributeType(), literal)) : literal;
        } catch (RuntimeException e) {
            // it is what the journal says all the same
            return literal;
        }
    }
}
