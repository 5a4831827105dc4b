package org.steelyard.ui.internal.view.explanation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.core.explain.ExplainNumber;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** Shows how what is selected in the editor came about, and leads to everything it came from. */
public final class ExplanationView extends ViewPart implements ISelectionListener, IPartListener2, SessionListener {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.explanation";

    private Texts texts;
    private LinesPane pane;
    private Optional<EvaluationEditor> editor = Optional.empty();
    private Optional<EObject> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        texts = Program.of(getSite()).texts(ExplanationView.class);
        pane = new LinesPane(parent, texts, this::follow);
        getSite().getPage().addSelectionListener(this);
        getSite().getPage().addPartListener(this);
        refresh();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part instanceof EvaluationEditor chosen && selection instanceof IStructuredSelection objects
                && objects.getFirstElement() instanceof EObject object) {
            attend(Optional.of(chosen));
            shown = Optional.of(object);
            refresh();
        }
    }

    private void attend(Optional<EvaluationEditor> now) {
        if (!now.equals(editor)) {
            editor.map(EvaluationEditor::session).ifPresent(session -> session.removeListener(this));
            editor = now;
            editor.map(EvaluationEditor::session).ifPresent(session -> session.addListener(this));
        }
    }

    private void refresh() {
        if (pane.isDisposed()) {
            return;
        }
        try {
            pane.show(editor.flatMap(this::lines).orElse(List.of(new Line(Line.Kind.DETAIL, texts.get("none")))));
        } catch (RuntimeException e) {
            // what cannot be explained must not take the window with it
            ILog.of(ExplanationView.class).error(e.getMessage(), e);
            pane.show(List.of(new Line(Line.Kind.WARNING, texts.get("failed", String.valueOf(e.getMessage())))));
        }
    }

    private Optional<List<Line>> lines(EvaluationEditor of) {
        EvaluationSession session = of.session();
        return shown.filter(object -> object.eResource() != null).flatMap(object -> session.scorecard()
                .flatMap(card -> new ExplainNumber(session.evaluation(), card, of.program().locale()).object(object)))
                .map(explanation -> Lines.of(explanation, texts, of.words().values(), ZoneId.systemDefault()));
    }

    private void follow(Line.Target target) {
        editor.ifPresent(of -> {
            switch (target) {
                case Line.ToObject(String id) -> object(of, id).ifPresent(of::reveal);
                case Line.ToPlace(var place) -> of.open(place);
                case Line.Adopt adopt -> object(of, adopt.slot()).ifPresent(slot -> new Decisions(of, texts).adopt(slot, adopt.claim()));
                case Line.Review review -> object(of, review.slot()).ifPresent(slot -> new Decisions(of, texts).review(slot));
            }
        });
    }

    private static Optional<EObject> object(EvaluationEditor of, String id) {
        return Optional.ofNullable(of.evaluation().eResource().getEObject(id));
    }

    @Override
    public void changed(SessionChange change) {
        refresh();
    }

    @Override
    public void reloaded() {
        shown = Optional.empty();
        refresh();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (editor.isPresent() && part.getPart(false) == editor.get()) {
            editor = Optional.empty();
            shown = Optional.empty();
            refresh();
        }
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }

    @Override
    public void dispose() {
        attend(Optional.empty());
        getSite().getPage().removeSelectionListener(this);
        getSite().getPage().removePartListener(this);
        super.dispose();
    }
}
