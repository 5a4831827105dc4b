package org.steelyard.core.internal.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.store.JournalChange;
import org.steelyard.store.JournalChange.Kind;
import org.steelyard.store.JournalCommand;

/**
 * Applies the commands of a journal to the file it starts from, as one change that can be undone. An object that comes in
 * again is the one that went out, with the content that the journal gives it. Nothing of the journal is trusted: what does
 * not go with the model ends the whole change.
 */
public final class Replay {

    private static final int DEEPEST = 100;

    private final EditingDomain domain;
    private final XMLResource resource;
    private final Edit edit;
    private final Map<String, EObject> objects = new HashMap<>();

    private Replay(EditingDomain domain, XMLResource resource, Edit edit) {
        this.domain = domain;
        this.resource = resource;
        this.edit = edit;
        EcoreUtil.<EObject>getAllContents(resource, false).forEachRemaining(o -> objects.put(resource.getID(o), o));
    }

    /** The change; when carried out it throws a {@link BadJournal}, and changes nothing, if a line does not go with the model. */
    public static Edit of(List<JournalCommand> commands, String label, EditingDomain domain, XMLResource resource) {
        return new Edit(label, domain, edit -> {
            Replay replay = new Replay(domain, resource, edit);
            commands.forEach(command -> command.changes().forEach(replay::apply));
        });
    }

    private void apply(JournalChange change) {
        try {
            if (change.object().equals(JournalChange.FILE)) {
                root(change);
            } else {
                feature(change);
            }
        } catch (BadJournal e) {
            throw e;
        } catch (RuntimeException e) {
            forget(change.child());
            throw new BadJournal(change.number(), e);
        }
    }

    // an object that did not get into the file must not keep its id there
    private void forget(String id) {
        EObject made = objects.get(id);
        if (made != null && made.eResource() == null && resource.getIDToEObjectMap().get(id) == made) {
            resource.setID(made, null);
        }
    }

    private void root(JournalChange change) {
        EList<EObject> roots = resource.getContents();
        switch (change.kind()) {
            case ADD -> edit.run(new AddCommand(domain, roots, bring(change), change.position()));
            case REMOVE -> edit.run(new RemoveCommand(domain, roots, object(change, change.child())));
            case MOVE -> edit.run(new MoveCommand(domain, roots, object(change, change.child()), change.position()));
            default -> throw new BadJournal(change.number(), "not for a file: " + change.kind());
        }
    }

    private void feature(JournalChange change) {
        EObject owner = object(change, change.object());
        EStructuralFeature feature = owner.eClass().getEStructuralFeature(change.feature());
        boolean fits = feature != null && feature.isChangeable() && !feature.isDerived()
                && (change.kind() == Kind.UNSET || isLink(feature) == (change.kind() == Kind.LINKS))
                && (change.bringsObject() ? feature instanceof EReference : true);
        if (!fits) {
            throw new BadJournal(change.number(), owner.eClass().getName() + "." + change.feature() + " " + change.kind());
        }
        switch (change.kind()) {
            case SET -> set(change, owner, feature);
            case UNSET -> edit.run(new SetCommand(domain, owner, feature, SetCommand.UNSET_VALUE));
            case ADD, REMOVE, MOVE -> {
                if (feature instanceof EReference) {
                    objectOfList(change, owner, feature);
                } else {
                    valueOfList(change, owner, feature);
                }
            }
            case LINKS -> link(owner, (EReference) feature, change.links().stream().map(id -> target(change, id, owner, (EReference) feature)).toList());
        }
    }

    private void set(JournalChange change, EObject owner, EStructuralFeature feature) {
        if (feature instanceof EReference && change.position() >= 0) {
            edit.run(new RemoveCommand(domain, owner, feature, list(owner, feature).get(change.position())));
            edit.run(new AddCommand(domain, owner, feature, value(change, owner, feature), change.position()));
            return;
        }
        if (feature instanceof EReference && owner.eGet(feature) != null) {
            // the new one may come out of the old one
            edit.run(new SetCommand(domain, owner, feature, null));
        }
        edit.run(new SetCommand(domain, owner, feature, value(change, owner, feature), change.position()));
    }

    private void objectOfList(JournalChange change, EObject owner, EStructuralFeature feature) {
        if (change.kind() == Kind.ADD) {
            edit.run(new AddCommand(domain, owner, feature, value(change, owner, feature), change.position()));
            return;
        }
        EObject child = object(change, change.child());
        int expected = change.kind() == Kind.REMOVE ? change.position() : change.from();
        if (list(owner, feature).indexOf(child) != expected) {
            throw new BadJournal(change.number(), change.child() + " is not at " + expected);
        }
        edit.run(change.kind() == Kind.REMOVE ? new RemoveCommand(domain, owner, feature, child)
                : new MoveCommand(domain, owner, feature, child, change.position()));
    }

    // the commands of EMF find a value by what it is, and a list may hold it twice
    private void valueOfList(JournalChange change, EObject owner, EStructuralFeature feature) {
        List<Object> values = new ArrayList<>(list(owner, feature));
        switch (change.kind()) {
            case ADD -> values.add(change.position(), value(change, owner, feature));
            case REMOVE -> values.remove(change.position());
            default -> values.add(change.position(), values.remove(change.from()));
        }
        edit.run(new SetCommand(domain, owner, feature, values));
    }

    private Object value(JournalChange change, EObject owner, EStructuralFeature feature) {
        if (change.bringsObject()) {
            int depth = 0;
            for (EObject each = owner; each != null; each = each.eContainer()) {
                depth++;
            }
            if (depth > DEEPEST) {
                throw new BadJournal(change.number(), "nested deeper than " + DEEPEST);
            }
            return bring(change);
        }
        if (change.value().isEmpty()) {
            return null;
        }
        if (!(feature instanceof EAttribute attribute)) {
            throw new BadJournal(change.number(), "a text where an object belongs: " + feature.getName());
        }
        return EcoreUtil.createFromString(attribute.getEAttributeType(), change.value().get());
    }

    private EObject bring(JournalChange change) {
        if (change.child().isEmpty()) {
            throw new BadJournal(change.number(), "an object without id");
        }
        EObject known = objects.get(change.child());
        if (known == null) {
            EObject made = EcoreUtil.create(type(change, change.type()));
            // before it comes into the file, or it would get an id of its own there
            resource.setID(made, change.child());
            objects.put(change.child(), made);
            return made;
        }
        if (known.eResource() != null || !known.eClass().equals(type(change, change.type()))) {
            throw new BadJournal(change.number(), "there is another object " + change.child());
        }
        takeOut(known);
        empty(known);
        return known;
    }

    // out of an object that is out itself; or undoing would not put it back there
    private void takeOut(EObject object) {
        EObject owner = object.eContainer();
        EReference feature = object.eContainmentFeature();
        if (owner != null) {
            edit.run(feature.isMany() ? new RemoveCommand(domain, owner, feature, object) : new SetCommand(domain, owner, feature, null));
        }
    }

    private void empty(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            boolean container = feature instanceof EReference r && r.isContainer();
            if (feature.isDerived() || feature.isTransient() || !feature.isChangeable() || container || !object.eIsSet(feature)) {
                continue;
            }
            if (isLink(feature) && feature.isMany()) {
                link(object, (EReference) feature, List.of());
            } else {
                edit.run(new SetCommand(domain, object, feature, SetCommand.UNSET_VALUE));
            }
        }
    }

    private void link(EObject owner, EReference reference, List<EObject> targets) {
        if (!reference.isMany()) {
            edit.run(new SetCommand(domain, owner, reference, targets.isEmpty() ? null : targets.get(0)));
            return;
        }
        for (Object each : new ArrayList<>(list(owner, reference))) {
            if (!targets.contains(each)) {
                moveOtherEndLast(owner, reference, (EObject) each);
                edit.run(new RemoveCommand(domain, owner, reference, each));
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            int at = list(owner, reference).indexOf(targets.get(i));
            if (at < 0) {
                edit.run(new AddCommand(domain, owner, reference, targets.get(i), i));
            } else if (at != i) {
                edit.run(new MoveCommand(domain, owner, reference, targets.get(i), i));
            }
        }
    }

    // undoing a removal puts the other end back at the end of its list; so that is where it has to be removed from
    private void moveOtherEndLast(EObject owner, EReference reference, EObject target) {
        EReference other = reference.getEOpposite();
        if (other != null && other.isMany()) {
            List<?> there = list(target, other);
            if (there.indexOf(owner) >= 0 && there.indexOf(owner) < there.size() - 1) {
                edit.run(new MoveCommand(domain, target, other, owner, there.size() - 1));
            }
        }
    }

    private EObject target(JournalChange change, String link, EObject owner, EReference reference) {
        if (!link.startsWith(JournalChange.OUTSIDE)) {
            return object(change, link);
        }
        String[] parts = link.substring(JournalChange.OUTSIDE.length()).split(" ", 2);
        if (parts.length < 2) {
            throw new BadJournal(change.number(), "not a link: " + link);
        }
        URI address = URI.createURI(parts[1]);
        Object there = reference.isMany() ? list(owner, reference) : owner.eGet(reference, false);
        for (Object each : there instanceof List<?> all ? all : there == null ? List.of() : List.of(there)) {
            if (address.equals(((InternalEObject) each).eProxyURI())) {
                return (EObject) each;
            }
        }
        EObject proxy = EcoreUtil.create(type(change, parts[0]));
        ((InternalEObject) proxy).eSetProxyURI(address);
        return proxy;
    }

    private EObject object(JournalChange change, String id) {
        EObject object = objects.get(id);
        if (object == null) {
            throw new BadJournal(change.number(), "there is no object " + id);
        }
        return object;
    }

    private static EClass type(JournalChange change, String name) {
        String[] parts = name.split("#", 2);
        for (EPackage each : SteelyardResources.packages()) {
            if (parts.length == 2 && each.getName().equals(parts[0]) && each.getEClassifier(parts[1]) instanceof EClass type && !type.isAbstract()) {
                return type;
            }
        }
        throw new BadJournal(change.number(), "there is no class " + name);
    }

    private static boolean isLink(EStructuralFeature feature) {
        return feature instanceof EReference reference && !reference.isContainment();
    }

    private static List<?> list(EObject owner, EStructuralFeature feature) {
        return (List<?>) owner.eGet(feature);
    }
}
