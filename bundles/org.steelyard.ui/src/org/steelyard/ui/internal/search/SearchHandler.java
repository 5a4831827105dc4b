package org.steelyard.ui.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** Opens the quick search; what can be found is gathered then, so that it is as everything is now. */
public final class SearchHandler extends AbstractHandler {

    /** Id of the command in plugin.xml. */
    static final String ID = "org.steelyard.ui.search";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Program program = Program.of(window);
        Optional<EvaluationEditor> editor = HandlerUtil.getActiveEditor(event) instanceof EvaluationEditor e ? Optional.of(e) : Optional.empty();
        ProgramEntries around = new ProgramEntries(window, program.texts(EvaluationEditor.class));
        List<Entry> entries = new ArrayList<>();
        editor.ifPresent(e -> {
            entries.addAll(around.pages(e));
            entries.addAll(new ModelEntries(e.words()).of(e.evaluation()));
        });
        entries.addAll(around.commands());
        entries.addAll(around.evaluations());
        Texts texts = program.texts(SearchHandler.class);
        new SearchPopup(window.getShell(), texts, new SearchIndex(entries), found -> follow(window, editor, found, texts)).open();
        return null;
    }

    private static void follow(IWorkbenchWindow window, Optional<EvaluationEditor> editor, Entry found, Texts texts) {
        switch (found.target()) {
            case Entry.ToObject(var object) -> editor.ifPresent(e -> {
                window.getActivePage().activate(e);
                e.reveal(object);
            });
            case Entry.ToPage(String page) -> editor.ifPresent(e -> e.pages().open(page));
            case Entry.ToFolder(var folder) -> new Opening(window).open(folder);
            case Entry.ToCommand(String command) -> {
                try {
                    window.getService(IHandlerService.class).executeCommand(command, null);
                } catch (CommandException e) {
                    ILog.of(SearchHandler.class).warn(e.getMessage(), e);
                    MessageDialog.openInformation(window.getShell(), found.text(), texts.get("command.failed", found.text()));
                }
            }
        }
    }
}
