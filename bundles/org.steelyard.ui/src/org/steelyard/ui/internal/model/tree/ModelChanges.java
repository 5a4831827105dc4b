package org.steelyard.ui.internal.model.tree;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EContentAdapter;

/**
 * Collects what changed until somebody has time to show it: objects whose rows below changed, and objects whose text
 * may have changed, those above them included, since a slot's value shows in the line that holds it.
 */
public final class ModelChanges extends EContentAdapter {

    private static final int SHOWN_ABOVE = 3;

    private final Runnable somethingChanged;
    private Set<EObject> rows = identitySet();
    private Set<EObject> texts = identitySet();

    /** Calls back at the first change after each {@link #take}. */
    public ModelChanges(Runnable somethingChanged) {
        this.somethingChanged = somethingChanged;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch() || !(notification.getNotifier() instanceof EObject object)
                || notification.getEventType() == Notification.REMOVING_ADAPTER) {
            return;
        }
        boolean first = rows.isEmpty() && texts.isEmpty();
        if (notification.getFeature() instanceof EReference reference && reference.isContainment()) {
            rows.add(object);
        }
        EObject shown = object;
        for (int i = 0; i < SHOWN_ABOVE && shown != null; i++) {
            texts.add(shown);
            shown = shown.eContainer();
        }
        if (first) {
            somethingChanged.run();
        }
    }

    /** Hands over what changed since the last time: rows below, texts. */
    public void take(BiConsumer<Set<EObject>, Set<EObject>> show) {
        Set<EObject> changedRows = rows;
        Set<EObject> changedTexts = texts;
        rows = identitySet();
        texts = identitySet();
        show.accept(changedRows, changedTexts);
    }

    private static Set<EObject> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
