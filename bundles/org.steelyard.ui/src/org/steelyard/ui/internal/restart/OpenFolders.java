package org.steelyard.ui.internal.restart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.osgi.service.prefs.BackingStoreException;
import org.steelyard.ui.internal.editor.EvaluationInput;
import org.steelyard.ui.internal.welcome.RecentFolders;

/**
 * Remembers which evaluations are open, as soon as one opens or closes, so that the next start has them again, even after
 * a kill. What closes because the window does stays remembered.
 */
public final class OpenFolders implements IPartListener2 {

    private static final String KEY = "open";

    private final IWorkbenchPage page;
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.steelyard.ui");

    /** Of this page of the window. */
    public OpenFolders(IWorkbenchPage page) {
        this.page = page;
    }

    /** What was open when the program ended, in the order of the tabs; the one in front is the last. */
    public List<Path> last() {
        return RecentFolders.of(node.get(KEY, "")).folders();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        remember();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        remember();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        remember();
    }

    private void remember() {
        if (page.getWorkbenchWindow().getWorkbench().isClosing() || page.getWorkbenchWindow().isClosing()) {
            return;
        }
        String open = new RecentFolders(open()).text();
        if (!open.equals(node.get(KEY, ""))) {
            node.put(KEY, open);
            try {
                node.flush();
            } catch (BackingStoreException e) {
                // one has to open them again by hand; the log knows
                ILog.of(OpenFolders.class).warn(e.getMessage(), e);
            }
        }
    }

    private List<Path> open() {
        List<Path> open = new ArrayList<>();
        List<Path> last = new ArrayList<>();
        for (IEditorReference editor : page.getEditorReferences()) {
            try {
                if (editor.getEditorInput() instanceof EvaluationInput input) {
                    boolean front = page.getActiveEditor() != null && editor.getPart(false) == page.getActiveEditor();
                    (front ? last : open).add(input.folder());
                }
            } catch (PartInitException e) {
                // what could not be opened is not open
                continue;
            }
        }
        open.addAll(last);
        return open;
    }
}
