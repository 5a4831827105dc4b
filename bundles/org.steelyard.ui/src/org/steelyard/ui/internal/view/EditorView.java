package org.steelyard.ui.internal.view;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.UndoActions;

/**
 * A view of what is selected in the evaluation that is being worked on. It follows selection and changes; when it fails it
 * says so in its own place, leaves the window alone, and tries again with the next selection.
 */
public abstract class EditorView extends ViewPart {

    private final Follower follower = new Follower();
    private Composite place;
    private UndoActions undo;
    private boolean broken;
    private Optional<EvaluationEditor> editor = Optional.empty();
    private Optional<String> shown = Optional.empty();

    /** Makes the widgets. */
    protected abstract void create(Composite parent);

    /** Shows what is selected, as it is now. */
    protected abstract void show();

    /** Puts the keyboard into the widgets. */
    protected abstract void focus();

    /** Another object was selected in this editor; false when the view does not follow at present. */
    protected boolean follows(EvaluationEditor chosen, EObject object) {
        return true;
    }

    /** The editor whose selection is shown. */
    protected final Optional<EvaluationEditor> editor() {
        return editor;
    }

    /** What is shown; empty when nothing is selected or it is gone. */
    protected final Optional<EObject> object() {
        return shown.flatMap(this::object);
    }

    /** The object with this {@code xmi:id} in the evaluation. */
    protected final Optional<EObject> object(String id) {
        return editor.map(e -> e.evaluation().eResource()).map(resource -> resource.getEObject(id));
    }

    /** Shows this object of the same evaluation, without selecting it in the editor. */
    protected final void turnTo(String id) {
        shown = Optional.of(id);
        refresh();
    }

    @Override
    public final void createPartControl(Composite parent) {
        place = parent;
        undo = new UndoActions(Program.of(getSite()), () -> editor.map(EvaluationEditor::session));
        undo.install(getViewSite().getActionBars());
        guarded(() -> create(place));
        getSite().getPage().addSelectionListener(follower);
        getSite().getPage().addPartListener(follower);
        IEditorPart active = getSite().getPage().getActiveEditor();
        if (active instanceof EvaluationEditor open) {
            attend(Optional.of(open));
            follower.selectionChanged(open, open.getSite().getSelectionProvider().getSelection());
        }
        refresh();
    }

    /** Shows anew. */
    protected final void refresh() {
        undo.update();
        if (!place.isDisposed()) {
            guarded(() -> {
                if (broken) {
                    empty();
                    broken = false;
                    create(place);
                    place.layout();
                }
                show();
            });
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // a view that fails must not take the window with it
            ILog.of(EditorView.class).error(getTitle() + ": " + e.getMessage(), e);
            broken = true;
            Texts texts = Program.of(getSite()).texts(EditorView.class);
            empty();
            Label label = Ids.widget(new Label(place, SWT.WRAP), "view.failed");
            label.setText(texts.get("failed", getTitle(), String.valueOf(e.getMessage())));
            place.layout();
        }
    }

    private void empty() {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
    }

    private void attend(Optional<EvaluationEditor> now) {
        if (!now.equals(editor)) {
            editor.map(EvaluationEditor::session).ifPresent(session -> session.removeListener(follower));
            editor = now;
            shown = Optional.empty();
            editor.map(EvaluationEditor::session).ifPresent(session -> session.addListener(follower));
        }
    }

    @Override
    public final void setFocus() {
        if (broken) {
            place.setFocus();
        } else {
            focus();
        }
    }

    @Override
    public void dispose() {
        attend(Optional.empty());
        getSite().getPage().removeSelectionListener(follower);
        getSite().getPage().removePartListener(follower);
        super.dispose();
    }

    /** Hears of selections, changes and editors that close. */
    private final class Follower implements ISelectionListener, IPartListener2, SessionListener {

        @Override
        public void selectionChanged(IWorkbenchPart part, ISelection selection) {
            if (part != EditorView.this && selection instanceof IStructuredSelection objects && objects.getFirstElement() instanceof EObject object
                    && object.eResource() instanceof XMLResource resource) {
                of(part, object).filter(chosen -> follows(chosen, object)).ifPresent(chosen -> {
                    attend(Optional.of(chosen));
                    shown = Optional.ofNullable(resource.getID(object));
                    refresh();
                });
            }
        }

        // other views select objects of the editor that is open beside them
        private Optional<EvaluationEditor> of(IWorkbenchPart part, EObject object) {
            IWorkbenchPart chosen = part instanceof EvaluationEditor ? part : getSite().getPage().getActiveEditor();
            return chosen instanceof EvaluationEditor found && found.evaluation().eResource() == object.eResource() ? Optional.of(found) : Optional.empty();
        }

        @Override
        public void partActivated(IWorkbenchPartReference part) {
            if (part.getPart(false) instanceof EvaluationEditor active && !editor.equals(Optional.of(active))) {
                attend(Optional.of(active));
                refresh();
            }
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            if (editor.isPresent() && part.getPart(false) == editor.get()) {
                attend(Optional.empty());
                refresh();
            }
        }

        @Override
        public void changed(SessionChange change) {
            refresh();
        }

        @Override
        public void reloaded() {
            refresh();
        }
    }
}
