package org.steelyard.ui.internal.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.welcome.Recent;

/** What can be found besides the model: pages, our commands with their keys, evaluations opened last. */
final class ProgramEntries {

    private final IWorkbenchWindow window;
    private final Texts editorTexts;

    ProgramEntries(IWorkbenchWindow window, Texts editorTexts) {
        this.window = window;
        this.editorTexts = editorTexts;
    }

    List<Entry> pages(EvaluationEditor editor) {
        return editor.pages().ids().stream().map(id -> new Entry(Entry.Kind.PAGE, editorTexts.get("page." + id), "", new Entry.ToPage(id))).toList();
    }

    List<Entry> commands() {
        List<Entry> entries = new ArrayList<>();
        IBindingService keys = window.getService(IBindingService.class);
        for (Command command : window.getService(ICommandService.class).getDefinedCommands()) {
            if (command.getId().startsWith("org.steelyard.ui.") && command.isEnabled() && !command.getId().equals(SearchHandler.ID)) {
                try {
                    TriggerSequence key = keys.getBestActiveBindingFor(command.getId());
                    entries.add(new Entry(Entry.Kind.COMMAND, command.getName(), key == null ? "" : key.format(), new Entry.ToCommand(command.getId())));
                } catch (NotDefinedException e) {
                    // taken away this moment
                    continue;
                }
            }
        }
        return entries;
    }

    List<Entry> evaluations() {
        List<Entry> entries = new ArrayList<>();
        for (Path folder : Recent.get().folders()) {
            entries.add(new Entry(Entry.Kind.EVALUATION, String.valueOf(folder.getFileName()), String.valueOf(folder.getParent()), new Entry.ToFolder(folder)));
        }
        return entries;
    }
}
