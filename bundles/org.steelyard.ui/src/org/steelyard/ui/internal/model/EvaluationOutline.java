package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.editor.UndoActions;
import org.steelyard.ui.internal.model.tree.Findings;
import org.steelyard.ui.internal.model.tree.OutlineRoots;
import org.steelyard.ui.internal.model.tree.Shape;
import org.steelyard.ui.internal.model.tree.Words;

/** What the page that is shown holds, as a tree: selecting tells the views, Enter or a double click goes there. */
public final class EvaluationOutline extends ContentOutlinePage implements SessionListener {

    private final PageContext context;
    private final EvaluationSession session;
    private final Supplier<String> page;
    private final UndoActions undo;
    private List<EObject> roots = List.of();

    /** @param page tells the id of the page that is shown */
    public EvaluationOutline(PageContext context, Supplier<String> page) {
        this.context = context;
        this.session = context.session();
        this.page = page;
        this.undo = new UndoActions(context.program(), () -> Optional.of(session));
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        Words words = Words.of(context.program().locale());
        Shape shape = new Shape(words);
        Ids.control(getTreeViewer().getTree(), "outline", context.program().texts(ModelTree.class).get("tree.name"));
        getTreeViewer().setUseHashlookup(true);
        getTreeViewer().setContentProvider(new TreeContent(shape));
        getTreeViewer().setLabelProvider(new TreeLabels(shape, words, new Icons(getTreeViewer().getTree()), Findings::none, root -> false, ""));
        getTreeViewer().addDoubleClickListener(e -> {
            if (((IStructuredSelection) e.getSelection()).getFirstElement() instanceof EObject object) {
                context.reveal(object);
            }
        });
        session.addListener(this);
        undo.install(getSite().getActionBars());
        turned();
    }

    @Override
    protected int getTreeStyle() {
        return SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL;
    }

    /** Another page is shown. */
    public void turned() {
        if (getTreeViewer() == null || getControl().isDisposed()) {
            return;
        }
        List<EObject> now = OutlineRoots.of(page.get(), session.evaluation());
        if (!now.equals(roots)) {
            roots = now;
            getTreeViewer().setInput(now);
            if (now.size() == 1) {
                getTreeViewer().expandToLevel(now.get(0), 1);
            }
        }
    }

    @Override
    public void changed(SessionChange change) {
        undo.update();
        turned();
        if (!getControl().isDisposed()) {
            getTreeViewer().refresh();
        }
    }

    @Override
    public void reloaded() {
        undo.update();
        turned();
    }

    @Override
    public void dispose() {
        session.removeListener(this);
        super.dispose();
    }
}
