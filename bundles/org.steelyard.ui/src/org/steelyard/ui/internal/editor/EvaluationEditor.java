package org.steelyard.ui.internal.editor;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.WorkbenchApplication;
import org.steelyard.ui.internal.score.Explanation;

/** An evaluation, read-only: its scores with their explanation, and the whole model as a tree. */
public final class EvaluationEditor extends EditorPart {

    /** Id of the editor in plugin.xml. */
    public static final String ID = "org.steelyard.ui.editor";

    private final Texts texts = Texts.of(WorkbenchApplication.class, Locale.getDefault());
    private final Explanation explanation = new Explanation(texts);
    private ScorePage scores;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    /** What is shown. */
    public OpenedEvaluation opened() {
        return (OpenedEvaluation) getEditorInput();
    }

    /** The page of scores. */
    public ScorePage scores() {
        return scores;
    }

    @Override
    public void createPartControl(Composite parent) {
        CTabFolder pages = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        SashForm sash = new SashForm(pages, SWT.HORIZONTAL);
        ExplanationPane pane = new ExplanationPane(sash, texts, explanation);
        scores = new ScorePage(sash, opened(), texts, pane::show);
        scores.control().moveAbove(pane.control());
        sash.setWeights(68, 32);
        page(pages, "page.scores", sash);
        Composite model = new Composite(pages, SWT.NONE);
        model.setLayout(new FillLayout());
        new ModelPage(model, opened().evaluation(), texts);
        page(pages, "page.model", model);
        pages.setSelection(0);
        showStatus();
    }

    private void page(CTabFolder pages, String key, Control control) {
        CTabItem item = new CTabItem(pages, SWT.NONE);
        item.setText(texts.get(key));
        item.setControl(control);
    }

    private void showStatus() {
        IStatusLineManager status = getEditorSite().getActionBars().getStatusLineManager();
        status.setMessage(explanation.status(opened().scorecard()) + " · " + texts.get("status.readonly"));
    }

    @Override
    public void setFocus() {
        scores.control().setFocus();
        showStatus();
    }

    @Override
    public void dispose() {
        try {
            opened().open().close();
        } catch (UseCaseException e) {
            ILog.of(EvaluationEditor.class).warn(e.getMessage(), e);
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing can be changed here
    }

    @Override
    public void doSaveAs() {
        // nothing can be changed here
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
