package org.steelyard.ui.internal.model.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;

/**
 * Objects on their way from one place to another, as text: what they contain in the form of a model file, and below the
 * ids of what they referred to outside, so that pasting in the same model keeps the references.
 */
public final class Clip {

    private static final String HEAD = "steelyard-model 1\n";
    private static final String NAME = "clip.xmi";

    private record Link(EObject from, EReference reference, String target) {
    }

    record Found(EObject from, EReference reference, EObject target) {
    }

    private final List<EObject> objects;
    private final List<Link> links;

    private Clip(List<EObject> objects, List<Link> links) {
        this.objects = List.copyOf(objects);
        this.links = List.copyOf(links);
    }

    /** The objects; they belong to nobody yet. */
    public List<EObject> objects() {
        return objects;
    }

    /** References to what was left outside, as far as it is found. */
    List<Found> links(Function<String, Optional<EObject>> byId) {
        List<Found> found = new ArrayList<>();
        for (Link link : links) {
            byId.apply(link.target).filter(link.reference.getEReferenceType()::isInstance)
                    .ifPresent(target -> found.add(new Found(link.from, link.reference, target)));
        }
        return found;
    }

    /** The text of these objects. */
    public static String write(List<? extends EObject> objects, SteelyardResources resources) {
        List<EObject> chosen = Edits.topmost(objects);
        EcoreUtil.Copier copier = new EcoreUtil.Copier(true, false);
        List<EObject> copies = new ArrayList<>(copier.copyAll(chosen));
        copier.copyReferences();
        XMLResource resource = (XMLResource) resources.newResourceSet().createResource(URI.createURI("steelyard:/" + NAME));
        resource.getContents().addAll(copies);
        Map<EObject, String> ids = new HashMap<>();
        StringBuilder links = new StringBuilder();
        int[] count = new int[1];
        copier.forEach((original, copy) -> ids.put(original, "c" + ++count[0]));
        resource.getIDToEObjectMap().clear();
        resource.getEObjectToIDMap().clear();
        ids.forEach((original, id) -> resource.setID(copier.get(original), id));
        copier.keySet().forEach(original -> outside(original, copier.keySet(), (reference, target) -> links.append("link ")
                .append(ids.get(original)).append(' ').append(reference.getName()).append(' ').append(target).append('\n')));
        return HEAD + links + new String(resources.bytes(copies.get(0)), StandardCharsets.UTF_8);
    }

    private static void outside(EObject original, Set<EObject> inside, java.util.function.BiConsumer<EReference, String> link) {
        for (EReference reference : original.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || !original.eIsSet(reference)) {
                continue;
            }
            Object value = original.eGet(reference);
            for (Object target : value instanceof List<?> many ? many : List.of(value)) {
                EObject object = (EObject) target;
                if (!inside.contains(object) && object.eResource() instanceof XMLResource resource && resource.getID(object) != null) {
                    link.accept(reference, resource.getID(object));
                }
            }
        }
    }

    /** Reads such a text; empty when it is something else, or cannot be read whole. */
    public static Optional<Clip> read(String text, SteelyardResources resources, Locale locale) {
        int xml = text.indexOf("<?xml");
        if (!text.startsWith(HEAD) || xml < 0 || text.length() > SteelyardResources.LARGEST / 2) {
            return Optional.empty();
        }
        Loaded<EObject> loaded = resources.load(text.substring(xml).getBytes(StandardCharsets.UTF_8), NAME, EObject.class, locale);
        if (loaded.root().isEmpty()) {
            return Optional.empty();
        }
        XMLResource resource = (XMLResource) loaded.root().get().eResource();
        List<EObject> objects = new ArrayList<>(resource.getContents());
        List<Link> links = new ArrayList<>();
        for (String line : text.substring(HEAD.length(), xml).split("\n")) {
            String[] part = line.split(" ");
            EObject from = part.length == 4 && part[0].equals("link") ? resource.getEObject(part[1]) : null;
            EStructuralFeature feature = from == null ? null : from.eClass().getEStructuralFeature(part[2]);
            if (feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer()) {
                links.add(new Link(from, reference, part[3]));
            }
        }
        resource.getContents().clear();
        return Optional.of(new Clip(objects, links));
    }
}
