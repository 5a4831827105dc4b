package org.steelyard.ui.internal.editor;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;

/** Undo and redo of an evaluation, for views beside the editor: the keys work wherever one stands. */
public final class UndoActions {

    private final Supplier<Optional<EvaluationSession>> session;
    private final Texts texts;
    private final Action undo;
    private final Action redo;

    /** @param session tells whose history it is at the moment */
    public UndoActions(Program program, Supplier<Optional<EvaluationSession>> session) {
        this.session = session;
        this.texts = program.texts(UndoActions.class);
        this.undo = new Action() {
            @Override
            public void run() {
                session.get().ifPresent(EvaluationSession::undo);
            }
        };
        this.redo = new Action() {
            @Override
            public void run() {
                session.get().ifPresent(EvaluationSession::redo);
            }
        };
    }

    /** Answers undo and redo where these bars stand. */
    public void install(IActionBars bars) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        update();
        bars.updateActionBars();
    }

    /** The history is another one. */
    public void update() {
        show(undo, "undo", session.get().flatMap(EvaluationSession::undoLabel));
        show(redo, "redo", session.get().flatMap(EvaluationSession::redoLabel));
    }

    private void show(Action action, String key, Optional<String> label) {
        action.setText(texts.get(key, label.orElse("")).strip());
        action.setEnabled(label.isPresent());
    }
}
