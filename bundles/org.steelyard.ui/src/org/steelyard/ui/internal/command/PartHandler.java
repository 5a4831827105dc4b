package org.steelyard.ui.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives the keyboard to the next or previous area of the window that is in sight: the editor, then the views, around. */
public final class PartHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        List<IWorkbenchPart> parts = new ArrayList<>();
        Stream.concat(Stream.ofNullable((IWorkbenchPart) page.getActiveEditor()),
                Stream.of(page.getViewReferences()).map((IViewReference view) -> (IWorkbenchPart) view.getView(false)))
                .filter(Objects::nonNull).filter(page::isPartVisible).forEach(parts::add);
        if (!parts.isEmpty()) {
            int step = event.getCommand().getId().endsWith("next") ? 1 : -1;
            int at = parts.indexOf(page.getActivePart());
            page.activate(parts.get(Math.floorMod(at < 0 ? 0 : at + step, parts.size())));
        }
        return null;
    }
}
