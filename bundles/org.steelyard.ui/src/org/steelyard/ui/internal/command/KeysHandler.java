package org.steelyard.ui.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.keys.IBindingService;
import org.steelyard.ui.internal.Program;

/** Lists the keys of what this program does. */
public final class KeysHandler extends AbstractHandler {

    /** Of the platform's commands those that this program answers to. */
    private static final Set<String> PLATFORM = Set.of("file.save", "file.saveAll", "file.close", "file.closeAll", "file.exit", "edit.undo", "edit.redo", "edit.cut",
            "edit.copy", "edit.paste", "edit.delete", "edit.selectAll", "edit.findReplace", "edit.rename", "window.nextEditor", "window.previousEditor",
            "window.nextView", "window.previousView", "window.activateEditor");

    /** A key and what it does. */
    record Key(String keys, String name) {
    }

    @Override
    public Object execute(ExecutionEvent event) throws org.eclipse.core.commands.ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        try {
            new KeysDialog(window.getShell(), Program.of(window).texts(KeysHandler.class), keys(window.getService(IBindingService.class))).open();
        } catch (NotDefinedException e) {
            throw new org.eclipse.core.commands.ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static List<Key> keys(IBindingService service) throws NotDefinedException {
        List<Key> keys = new ArrayList<>();
        for (Binding binding : service.getBindings()) {
            if (binding.getParameterizedCommand() == null) {
                continue;
            }
            String id = binding.getParameterizedCommand().getId();
            boolean ours = id.startsWith("org.steelyard.") || id.startsWith("org.eclipse.ui.") && PLATFORM.contains(id.substring("org.eclipse.ui.".length()));
            Key key = new Key(binding.getTriggerSequence().format(), ours ? binding.getParameterizedCommand().getName() : "");
            if (ours && service.isPerfectMatch(binding.getTriggerSequence()) && !keys.contains(key)) {
                keys.add(key);
            }
        }
        keys.sort(Comparator.comparing(Key::keys));
        return keys;
    }
}
