package org.steelyard.ui.internal;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.Safety;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.Ids;

/** The left of the status line: total, grade, distance to the nearest grade line, and since when everything is safe. */
final class StatusLine extends ContributionItem implements IPartListener2, SessionListener {

    private final IWorkbenchWindow window;
    private Label label;
    private Texts texts;
    private EvaluationSession session;

    StatusLine(IWorkbenchWindow window) {
        super("org.steelyard.ui.status");
        this.window = window;
    }

    @Override
    public void fill(Composite parent) {
        texts = Program.of(window).texts(StatusLine.class);
        label = Ids.control(new Label(parent, SWT.NONE), "status", texts.get("status.name"));
        parent.setLayout(new StatusLayout(label));
        window.getPartService().addPartListener(this);
        follow();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        follow();
    }

    private void follow() {
        IWorkbenchPage page = window.getActivePage();
        EvaluationSession now = page != null && page.getActiveEditor() instanceof EvaluationEditor editor ? editor.session() : null;
        if (now != session) {
            leave();
            session = now;
            if (now != null) {
                now.addListener(this);
            }
        }
        show();
    }

    private void leave() {
        if (session != null) {
            session.removeListener(this);
        }
    }

    private void show() {
        if (!label.isDisposed()) {
            String text = session == null ? texts.get("welcome.text") : new StatusText(texts).of(session);
            label.setText(text);
            label.setToolTipText(text);
            label.getParent().layout();
        }
    }

    @Override
    public void changed(SessionChange change) {
        show();
    }

    @Override
    public void saved() {
        show();
    }

    @Override
    public void reloaded() {
        show();
    }

    @Override
    public void safetyChanged(Safety safety) {
        show();
    }

    @Override
    public void dispose() {
        leave();
        window.getPartService().removePartListener(this);
        super.dispose();
    }
}
