package org.steelyard.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** Opens a page of the evaluation in front and lets it do what the command says; which page stands behind the class in plugin.xml. */
public final class PageHandler extends AbstractHandler implements IExecutableExtension {

    private String page = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        page = String.valueOf(data);
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME) instanceof EvaluationEditor);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof EvaluationEditor editor) {
            editor.getSite().getPage().activate(editor);
            editor.pages().open(page);
            editor.pages().page(page).flatMap(p -> p.action(event.getCommand().getId())).ifPresent(Runnable::run);
        }
        return null;
    }
}
