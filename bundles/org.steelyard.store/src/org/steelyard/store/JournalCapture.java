package org.steelyard.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.store.JournalChange.Kind;

/**
 * Turns the notifications of a model into journal changes. Attributes and containment are written change by change, since
 * the next change depends on the one before. References to objects elsewhere depend on nothing and may lead to objects that
 * come in later; of them only what they lead to at the end of the command is written.
 */
final class JournalCapture extends EContentAdapter {

    private final XMLResource resource;
    // ids of objects that are out for the moment too: undo brings them back
    private final Map<EObject, String> ids = new WeakHashMap<>();
    private final List<JournalChange> changes = new ArrayList<>();
    private final Set<Link> touched = new LinkedHashSet<>();
    // links that lead to an object that is in no file; they count when it comes in
    private final Set<Link> waiting = new LinkedHashSet<>();
    private final Set<EObject> arrived = new LinkedHashSet<>();
    private boolean someCameBack;
    private long number;

    private record Link(EObject owner, EReference reference) {
    }

    /** @param number number of the last change that was recorded before */
    JournalCapture(XMLResource resource, long number) {
        this.resource = resource;
        this.number = number;
        EcoreUtil.<EObject>getAllContents(resource, false).forEachRemaining(o -> ids.put(o, resource.getID(o)));
        resource.eAdapters().add(this);
    }

    void leave() {
        resource.eAdapters().remove(this);
    }

    /** The changes since it was asked last, with what references lead to now. */
    List<JournalChange> take() {
        links();
        List<JournalChange> taken = List.copyOf(changes);
        changes.clear();
        touched.clear();
        arrived.clear();
        someCameBack = false;
        return taken;
    }

    @Override
    public void notifyChanged(Notification n) {
        super.notifyChanged(n);
        if (n.isTouch() || n.getEventType() == Notification.REMOVING_ADAPTER || n.getEventType() == Notification.RESOLVE) {
            return;
        }
        if (n.getNotifier() == resource && n.getFeatureID(Resource.class) == Resource.RESOURCE__CONTENTS) {
            record(JournalChange.FILE, "contents", true, n, null);
        } else if (n.getNotifier() instanceof EObject owner && n.getFeature() instanceof EStructuralFeature feature && kept(feature)) {
            feature(owner, feature, n);
        }
    }

    private void feature(EObject owner, EStructuralFeature feature, Notification n) {
        if (feature instanceof EReference reference && !reference.isContainment()) {
            touched.add(new Link(owner, reference));
        } else if (owner.eResource() == resource) {
            record(id(owner), feature.getName(), feature.isMany(), n, feature);
        }
    }

    private static boolean kept(EStructuralFeature feature) {
        boolean container = feature instanceof EReference r && r.isContainer();
        return !feature.isTransient() && !feature.isDerived() && feature.isChangeable() && !container;
    }

    private void record(String owner, String name, boolean many, Notification n, EStructuralFeature feature) {
        Target target = new Target(owner, name, feature);
        switch (n.getEventType()) {
            case Notification.SET -> put(target, Kind.SET, many ? n.getPosition() : -1, n.getNewValue());
            case Notification.UNSET -> add(Kind.UNSET, target, -1, -1, Optional.empty(), "", "");
            case Notification.ADD -> put(target, Kind.ADD, n.getPosition(), n.getNewValue());
            case Notification.ADD_MANY -> addAll(target, n.getPosition(), (List<?>) n.getNewValue());
            case Notification.REMOVE -> removed(target, n.getPosition(), n.getOldValue());
            case Notification.REMOVE_MANY -> removeAll(target, (List<?>) n.getOldValue(), (int[]) n.getNewValue());
            case Notification.MOVE -> add(Kind.MOVE, target, n.getPosition(), (Integer) n.getOldValue(), Optional.empty(), childId(n.getNewValue()), "");
            default -> throw new IllegalStateException("a change of an unknown kind: " + n);
        }
    }

    /** @param feature null for the roots of the file */
    private record Target(String owner, String name, EStructuralFeature feature) {
    }

    private void put(Target target, Kind kind, int position, Object value) {
        if (value instanceof EObject child) {
            add(kind, target, position, -1, Optional.empty(), arrive(child), typeOf(child));
            content(child);
        } else if (value == null) {
            add(kind, target, position, -1, Optional.empty(), "", "");
        } else {
            add(kind, target, position, -1, Optional.of(literal((EAttribute) target.feature(), value)), "", "");
        }
    }

    private void addAll(Target target, int position, List<?> values) {
        int at = position;
        for (Object value : values) {
            put(target, Kind.ADD, at, value);
            at++;
        }
    }

    private void removeAll(Target target, List<?> values, int[] positions) {
        for (int i = values.size() - 1; i >= 0; i--) {
            removed(target, positions == null ? i : positions[i], values.get(i));
        }
    }

    private void removed(Target target, int position, Object value) {
        add(Kind.REMOVE, target, position, -1, Optional.empty(), childId(value), "");
    }

    private void content(EObject object) {
        arrived.add(object);
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            boolean link = feature instanceof EReference r && !r.isContainment();
            if (link || !kept(feature) || !object.eIsSet(feature)) {
                continue;
            }
            Target target = new Target(id(object), feature.getName(), feature);
            if (feature.isMany()) {
                addAll(target, 0, (List<?>) object.eGet(feature));
            } else {
                put(target, Kind.SET, -1, object.eGet(feature));
            }
        }
    }

    private String arrive(EObject child) {
        someCameBack |= ids.containsKey(child);
        String id = resource.getID(child);
        ids.put(child, id);
        return id;
    }

    private void links() {
        if (!arrived.isEmpty()) {
            touched.addAll(waiting);
            waiting.clear();
            if (someCameBack) {
                EcoreUtil.<EObject>getAllContents(resource, false).forEachRemaining(this::touchLinksToArrived);
            }
            arrived.forEach(this::touchLinksOf);
        }
        for (Link link : touched) {
            if (link.owner().eResource() == resource) {
                write(link);
            }
        }
    }

    private void touchLinksOf(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && kept(reference) && object.eIsSet(reference)) {
                touched.add(new Link(object, reference));
            }
        }
    }

    private void touchLinksToArrived(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && kept(reference) && object.eIsSet(reference) && targets(object, reference).stream().anyMatch(arrived::contains)) {
                touched.add(new Link(object, reference));
            }
        }
    }

    private void write(Link link) {
        List<String> to = new ArrayList<>();
        for (EObject target : targets(link.owner(), link.reference())) {
            if (target.eResource() == resource) {
                to.add(id(target));
            } else if (target.eIsProxy()) {
                to.add(JournalChange.OUTSIDE + typeOf(target) + " " + ((InternalEObject) target).eProxyURI());
            } else {
                waiting.add(link);
            }
        }
        number++;
        changes.add(new JournalChange(number, Kind.LINKS, id(link.owner()), link.reference().getName(), -1, -1, Optional.empty(), "", "", to));
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> targets(EObject owner, EReference reference) {
        Object value = owner.eGet(reference, false);
        if (reference.isMany()) {
            List<EObject> all = new ArrayList<>();
            Iterator<EObject> plain = ((org.eclipse.emf.ecore.util.InternalEList<EObject>) value).basicIterator();
            plain.forEachRemaining(all::add);
            return all;
        }
        return value == null ? List.of() : List.of((EObject) value);
    }

    private void add(Kind kind, Target target, int position, int from, Optional<String> value, String child, String type) {
        number++;
        changes.add(new JournalChange(number, kind, target.owner(), target.name(), position, from, value, child, type, List.of()));
    }

    private String childId(Object value) {
        return value instanceof EObject child ? id(child) : "";
    }

    private String id(EObject object) {
        String id = resource.getID(object);
        return id != null ? id : ids.getOrDefault(object, "");
    }

    private static String typeOf(EObject object) {
        return object.eClass().getEPackage().getName() + "#" + object.eClass().getName();
    }

    private static String literal(EAttribute attribute, Object value) {
        EDataType type = attribute.getEAttributeType();
        return EcoreUtil.convertToString(type, value);
    }
}
