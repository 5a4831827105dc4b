package org.steelyard.ui.internal.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.model.value.Place;

/**
 * One page of the evaluation editor. It is made when it is first shown, shows one model with the other pages, and keeps
 * nothing of its own that a person could lose: what was typed is a command as soon as it is committed.
 */
public interface EditorPage {

    /** Which page it is, for example {@code indicators}; its tab shows the text {@code page.<id>}. */
    String id();

    /** Makes its widgets, once; the control carries its id as {@link Ids#widget}. */
    Control create(Composite parent);

    /** Whether {@link #show} would find this object here. */
    boolean canShow(EObject object);

    /** Scrolls to this object and selects it. */
    void show(EObject object);

    /** Whether {@link #open} would show the source file's table at this place. */
    default boolean canOpen(Place place) {
        return false;
    }

    /** Opens the source file's table at this place; called when the page is shown. */
    default void open(Place place) {
        // most pages show no source files
    }

    /** Shows the model as it is now; called after changes while the page is visible, and before it is shown again. */
    void refresh();

    /** Puts the keyboard where work goes on. */
    void setFocus();

    /** Commits what is being typed, so that nothing stays in a cell editor when saving, leaving or after a second of rest. */
    default void commit() {
        // most pages commit with each field
    }

    /** Whether the page takes part in an action of the platform, for example {@code org.eclipse.ui.edit.copy}. */
    default java.util.Optional<Runnable> action(String command) {
        return java.util.Optional.empty();
    }

    /** Lets go of what the widgets do not let go of themselves. */
    default void dispose() {
        // nothing by default
    }
}
