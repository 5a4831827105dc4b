package org.steelyard.core.session;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentAdapter;

/** Remembers which objects of a file changed since it was asked last. */
final class TouchedObjects extends EContentAdapter {

    private Set<EObject> objects = new LinkedHashSet<>();
    private Resource resource;

    void watch(Resource watched) {
        resource = watched;
        resource.eAdapters().add(this);
    }

    void leave() {
        resource.eAdapters().remove(this);
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (!notification.isTouch() && notification.getNotifier() instanceof EObject object
                && notification.getEventType() != Notification.REMOVING_ADAPTER) {
            objects.add(object);
        }
    }

    Set<EObject> take() {
        Set<EObject> taken = Collections.unmodifiableSet(objects);
        objects = new LinkedHashSet<>();
        return taken;
    }
}
