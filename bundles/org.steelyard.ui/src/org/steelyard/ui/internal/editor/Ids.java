package org.steelyard.ui.internal.editor;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Names widgets: for the robot that finds them, and for assistive technology that reads them out. */
public final class Ids {

    /** Key of {@link Widget#getData(String)} under which the id stands. */
    public static final String KEY = "org.steelyard.id";

    /** Key under which the name stands that assistive technology reads out. */
    public static final String NAME = "org.steelyard.name";

    private Ids() {
    }

    /** Gives this widget an id, unique within its window, for example {@code indicators.grid}. */
    public static <W extends Widget> W widget(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }

    /** Gives this control an id and the name that assistive technology reads out. */
    public static <C extends Control> C control(C control, String id, String name) {
        control.setData(NAME, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
        return widget(control, id);
    }
}
