package org.steelyard.ui.internal.view;

import java.util.Optional;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.steelyard.core.session.SessionListener;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** The evaluation in front: tells a view when it is another one, and lets the view listen to the session of just that one. */
public final class ActiveEvaluation implements IPartListener2 {

    private final IWorkbenchPage page;
    private final SessionListener listener;
    private final Runnable changed;
    private Optional<EvaluationEditor> editor = Optional.empty();

    /**
     * Follows the editors of this page.
     *
     * @param listener follows the session of the editor in front
     * @param changed  is told when that is another one, or none
     */
    public ActiveEvaluation(IWorkbenchPage page, SessionListener listener, Runnable changed) {
        this.page = page;
        this.listener = listener;
        this.changed = changed;
        page.addPartListener(this);
        attend(now());
    }

    /** The editor of the evaluation in front; empty when there is none. */
    public Optional<EvaluationEditor> editor() {
        return editor;
    }

    private Optional<EvaluationEditor> now() {
        return page.getActiveEditor() instanceof EvaluationEditor front && front.session() != null ? Optional.of(front) : Optional.empty();
    }

    private boolean attend(Optional<EvaluationEditor> next) {
        if (next.equals(editor)) {
            return false;
        }
        editor.ifPresent(e -> e.session().removeListener(listener));
        editor = next;
        editor.ifPresent(e -> e.session().addListener(listener));
        return true;
    }

    private void follow() {
        if (attend(now())) {
            changed.run();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        follow();
    }

    /** Follows no longer. */
    public void dispose() {
        page.removePartListener(this);
        attend(Optional.empty());
    }
}
