package org.steelyard.ui.internal;

import java.util.function.Consumer;

import org.eclipse.ui.IWorkbenchPage;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.view.ActiveEvaluation;

/** The title of the window: the evaluation in front, then the program. */
final class WindowTitle implements SessionListener {

    private final Texts texts;
    private final Consumer<String> window;
    private final ActiveEvaluation active;

    WindowTitle(IWorkbenchPage page, Texts texts, Consumer<String> window) {
        this.texts = texts;
        this.window = window;
        this.active = new ActiveEvaluation(page, this, this::show);
        show();
    }

    private void show() {
        String program = texts.get("window.title");
        window.accept(active == null ? program : active.editor().map(EvaluationEditor::getTitle).map(name -> texts.get("window.title.of", name, program)).orElse(program));
    }

    @Override
    public void changed(SessionChange change) {
        show();
    }

    @Override
    public void reloaded() {
        show();
    }
}
