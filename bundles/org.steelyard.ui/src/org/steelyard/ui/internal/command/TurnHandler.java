package org.steelyard.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** Turns to the next or previous page of the evaluation in front, around; keys count in the views beside it as well. */
public final class TurnHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME) instanceof EvaluationEditor);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof EvaluationEditor editor) {
            editor.getSite().getPage().activate(editor);
            editor.pages().turn(event.getCommand().getId().endsWith("next") ? 1 : -1);
        }
        return null;
    }
}
