package org.steelyard.core.internal.journal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.core.session.ModelChange;
import org.steelyard.core.session.ModelChange.Kind;
import org.steelyard.model.text.Texts;

/** What is different between two states of a model, whose objects are the same when their ids are. */
public final class Difference {

    private final Wording wording;
    private final Map<String, EObject> before;
    private final Map<String, EObject> after;
    private final List<ModelChange> changes = new ArrayList<>();

    private Difference(EObject before, EObject after, Wording wording) {
        this.wording = wording;
        this.before = objects(before);
        this.after = objects(after);
    }

    /**
     * The differences, in the order of the later state; what is gone at the end.
     *
     * @param texts those of the session
     * @param zone  of points in time
     */
    public static List<ModelChange> between(EObject before, EObject after, Texts texts, ZoneId zone) {
        Difference difference = new Difference(before, after, new Wording(texts, zone));
        difference.after.forEach(difference::compare);
        difference.before.forEach(difference::gone);
        return List.copyOf(difference.changes);
    }

    private static Map<String, EObject> objects(EObject root) {
        Map<String, EObject> objects = new LinkedHashMap<>();
        XMLResource resource = (XMLResource) root.eResource();
        objects.put(resource.getID(root), root);
        root.eAllContents().forEachRemaining(each -> objects.put(resource.getID(each), each));
        return objects;
    }

    private void compare(String id, EObject now) {
        EObject then = before.get(id);
        if (then == null) {
            if (now.eContainer() == null || before.containsKey(idOf(now.eContainer()))) {
                String what = wording.path(now);
                add(Kind.ADDED, id, what, "", "", wording.type(now), wording.texts().get("change.added", wording.type(now), what));
            }
            return;
        }
        for (EStructuralFeature feature : now.eClass().getEAllStructuralFeatures()) {
            boolean container = feature instanceof EReference r && r.isContainer();
            if (!feature.isTransient() && !feature.isDerived() && !container) {
                feature(id, then, now, feature);
            }
        }
    }

    private void feature(String id, EObject then, EObject now, EStructuralFeature feature) {
        if (feature instanceof EReference reference && reference.isContainment()) {
            order(id, then, now, reference);
        } else if (!Objects.equals(comparable(then, feature), comparable(now, feature))) {
            String old = wording.value(feature, then.eGet(feature));
            String fresh = wording.value(feature, now.eGet(feature));
            String path = wording.path(now);
            String name = wording.feature(feature);
            add(Kind.CHANGED, id, path, name, old, fresh, wording.texts().get("change.changed", path, name, shown(old), shown(fresh)));
        }
    }

    private String shown(String value) {
        return value.isEmpty() ? wording.texts().get("value.none") : value;
    }

    private void order(String id, EObject then, EObject now, EReference reference) {
        List<String> old = new ArrayList<>(ids(then, reference));
        List<String> fresh = new ArrayList<>(ids(now, reference));
        List<String> arrived = fresh.stream().filter(each -> before.containsKey(each) && !old.contains(each)).toList();
        for (String each : arrived) {
            String path = wording.path(after.get(each));
            add(Kind.REORDERED, each, path, "", "", "", wording.texts().get("change.moved", wording.path(before.get(each)), path));
        }
        List<String> common = List.copyOf(old);
        old.retainAll(fresh);
        fresh.retainAll(common);
        if (!old.equals(fresh)) {
            String path = wording.path(now);
            String name = wording.feature(reference);
            add(Kind.REORDERED, id, path, name, "", "", wording.texts().get("change.reordered", path, name));
        }
    }

    private void gone(String id, EObject then) {
        if (!after.containsKey(id) && (then.eContainer() == null || after.containsKey(idOf(then.eContainer())))) {
            String path = wording.path(then);
            add(Kind.REMOVED, id, path, "", wording.type(then), "", wording.texts().get("change.removed", wording.type(then), path));
        }
    }

    private void add(Kind kind, String id, String path, String feature, String old, String fresh, String text) {
        changes.add(new ModelChange(kind, id, path, feature, old, fresh, text));
    }

    private Object comparable(EObject object, EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            return ids(object, reference);
        }
        Object value = object.eGet(feature);
        return value instanceof List<?> list ? List.copyOf(list) : Optional.ofNullable(value);
    }

    private static List<String> ids(EObject object, EReference reference) {
        Object value = object.eGet(reference, false);
        if (value instanceof List<?> list) {
            return list.stream().map(each -> idOf((EObject) each)).toList();
        }
        return value == null ? List.of() : List.of(idOf((EObject) value));
    }

    private static String idOf(EObject object) {
        return object.eResource() instanceof XMLResource resource ? resource.getID(object) : EcoreUtil.getURI(object).toString();
    }
}
