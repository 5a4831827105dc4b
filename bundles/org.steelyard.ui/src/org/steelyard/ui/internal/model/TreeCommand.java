package org.steelyard.ui.internal.model;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** Hands a command to the model editor, or to the page of the evaluation that is shown. */
public final class TreeCommand extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        String command = event.getCommand().getId();
        Optional<Runnable> action = switch (editor) {
            case ModelEditor model -> model.action(command);
            case EvaluationEditor evaluation -> evaluation.pages().current().action(command);
            case null, default -> Optional.empty();
        };
        action.ifPresent(Runnable::run);
        return null;
    }
}
