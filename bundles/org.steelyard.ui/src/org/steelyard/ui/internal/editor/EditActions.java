package org.steelyard.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.model.TextFocus;

/** Connects the actions of the platform with the model's history and with the page that is shown. */
final class EditActions {

    private static final ActionFactory[] PAGE = { ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
            ActionFactory.SELECT_ALL, ActionFactory.FIND };

    private final EvaluationEditor editor;
    private final Pages pages;
    private final Texts texts;
    private final Action undo = action(() -> editor().session().undo());
    private final Action redo = action(() -> editor().session().redo());

    EditActions(EvaluationEditor editor, Pages pages) {
        this.editor = editor;
        this.pages = pages;
        this.texts = editor.program().texts(EditActions.class);
    }

    private EvaluationEditor editor() {
        return editor;
    }

    void install() {
        IActionBars bars = editor.getEditorSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        for (ActionFactory factory : PAGE) {
            bars.setGlobalActionHandler(factory.getId(), action(() -> page(factory.getCommandId()).ifPresent(Runnable::run)));
        }
        EvaluationSession session = editor.session();
        session.addListener(new SessionListener() {
            @Override
            public void changed(SessionChange change) {
                label();
            }

            @Override
            public void reloaded() {
                label();
            }
        });
        label();
        bars.updateActionBars();
    }

    // a text field that has the keyboard comes before the page it stands on
    private Optional<Runnable> page(String command) {
        return TextFocus.action(command, editor.getSite().getShell().getDisplay().getFocusControl()).or(() -> pages.current().action(command));
    }

    private void label() {
        undo.setText(texts.get("undo", editor.session().undoLabel().orElse("")).strip());
        undo.setEnabled(editor.session().undoLabel().isPresent());
        redo.setText(texts.get("redo", editor.session().redoLabel().orElse("")).strip());
        redo.setEnabled(editor.session().redoLabel().isPresent());
    }

    private static Action action(Runnable run) {
        return new Action() {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
