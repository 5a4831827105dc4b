package org.steelyard.model.resource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import org.xml.sax.helpers.DefaultHandler;

/**
 * One model file. Every object that comes in gets a short {@code xmi:id}; one that leaves and comes back (undo) gets its
 * old one again, while a pasted copy, being another object, gets a new one. Loading is linear in the size of the file:
 * references wait for the end, and an id is looked up in a map or not found.
 */
final class SteelyardResource extends XMIResourceImpl {

    /** Reads no document type and nothing outside the file. */
    private static final Map<String, Boolean> PARSER_FEATURES = Map.of(
            "http://apache.org/xml/features/disallow-doctype-decl", true,
            "http://xml.org/sax/features/external-general-entities", false,
            "http://xml.org/sax/features/external-parameter-entities", false,
            "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    private static final int LINE_WIDTH = 120;

    private final IdSource ids;
    private final Map<EObject, String> idsOfDetached = new WeakHashMap<>();
    private final List<String> duplicateIds = new ArrayList<>();

    SteelyardResource(URI uri, IdSource ids) {
        super(uri);
        this.ids = ids;
        setEncoding("UTF-8");
        Map<Object, Object> load = getDefaultLoadOptions();
        load.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
        load.put(XMLResource.OPTION_DEFER_ATTACHMENT, true);
        load.put(XMLResource.OPTION_PARSER_FEATURES, PARSER_FEATURES);
        // otherwise an unknown namespace would be fetched as an address
        load.put(XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, false);
        Map<Object, Object> save = getDefaultSaveOptions();
        save.put(XMLResource.OPTION_ENCODING, "UTF-8");
        save.put(XMLResource.OPTION_FORMATTED, true);
        save.put(XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH);
        save.put(Resource.OPTION_LINE_DELIMITER, "\n");
        // a reference to an object that was removed; the checks of the model name it, and a draft can always be saved
        save.put(XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD);
    }

    /** Ids that more than one object of the file claimed; all but the first got another. */
    List<String> duplicateIds() {
        return List.copyOf(duplicateIds);
    }

    /** Gives an id to every object whose file did not state one. */
    void assignMissingIds() {
        Iterator<EObject> all = EcoreUtil.getAllContents(this, false);
        while (all.hasNext()) {
            EObject object = all.next();
            if (getID(object) == null) {
                setID(object, freshId());
            }
        }
    }

    @Override
    protected boolean useIDs() {
        return true;
    }

    @Override
    protected boolean isAttachedDetachedHelperRequired() {
        return true;
    }

    @Override
    protected void attachedHelper(EObject object) {
        super.attachedHelper(object);
        if (!isLoading() && getID(object) == null) {
            String old = idsOfDetached.remove(object);
            setID(object, old != null && !getIDToEObjectMap().containsKey(old) ? old : freshId());
        }
    }

    @Override
    protected void detachedHelper(EObject object) {
        String id = getID(object);
        if (id != null) {
            idsOfDetached.put(object, id);
        }
        super.detachedHelper(object);
    }

    @Override
    public void setID(EObject object, String id) {
        EObject holder = id == null ? null : getIDToEObjectMap().get(id);
        if (isLoading() && holder != null && holder != object) {
            duplicateIds.add(id);
            return;
        }
        super.setID(object, id);
    }

    @Override
    protected EObject getEObjectByID(String id) {
        // the inherited method would go through the whole file for an id that does not exist
        return getIDToEObjectMap().get(id);
    }

    private String freshId() {
        String id = ids.next();
        while (getIDToEObjectMap().containsKey(id)) {
            id = ids.next();
        }
        return id;
    }

    @Override
    protected XMLSave createXMLSave() {
        return new DraftSave(createXMLHelper());
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected DefaultHandler makeDefaultHandler() {
                return new BoundedHandler(resource, helper, options);
            }
        };
    }
}
