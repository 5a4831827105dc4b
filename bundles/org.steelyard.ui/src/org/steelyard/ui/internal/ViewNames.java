package org.steelyard.ui.internal;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.PageBookView;
import org.steelyard.ui.internal.editor.Ids;

/** Gives what the platform shows in its views a name for assistive technology: that of the view. */
final class ViewNames implements IPartListener2 {

    private final IWorkbenchPage page;

    ViewNames(IWorkbenchPage page) {
        this.page = page;
        page.addPartListener(this);
        later();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        later();
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        later();
    }

    // the platform makes a page for each part that comes to the front, after this is told of it
    private void later() {
        page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
            // by then the window may have closed
            if (page.getWorkbenchWindow() != null && page.getWorkbenchWindow().getShell() != null) {
                for (IWorkbenchPartReference view : page.getViewReferences()) {
                    name(view);
                }
            }
        });
    }

    private static void name(IWorkbenchPartReference part) {
        if (part.getPart(false) instanceof PageBookView view && view.getCurrentPage() != null) {
            Control control = view.getCurrentPage().getControl();
            if (control != null && !control.isDisposed() && control.getData(Ids.NAME) == null) {
                Ids.control(control, part.getId(), part.getTitle());
            }
        }
    }
}
