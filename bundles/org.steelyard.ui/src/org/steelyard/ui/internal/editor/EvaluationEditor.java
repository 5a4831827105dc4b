package org.steelyard.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.session.ChangeRefused;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.store.OpenMode;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.model.EvaluationOutline;
import org.steelyard.ui.internal.model.ModelPropertyPage;

/** An evaluation: pages on one model with one undo history. */
public final class EvaluationEditor extends EditorPart implements PageContext, ISaveablePart2 {

    /** Id of the editor in plugin.xml. */
    public static final String ID = "org.steelyard.ui.editor";

    private final SelectionHub selection = new SelectionHub();
    private final SessionListener listener = new SessionListener() {
        @Override
        public void changed(SessionChange change) {
            EvaluationEditor.this.changed();
        }

        @Override
        public void saved() {
            firePropertyChange(IEditorPart.PROP_DIRTY);
        }
    };
    private Program program;
    private Texts texts;
    private ModelText words;
    private EvaluationSession session;
    private Pages pages;
    private EditorLife life;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        program = Program.of(site);
        texts = program.texts(EvaluationEditor.class);
        words = new ModelText(new Labels(program.locale()));
        try {
            session = program.sessions().open(((EvaluationInput) input).folder(), ((EvaluationInput) input).mode());
        } catch (UseCaseException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        site.setSelectionProvider(selection);
        session.addListener(listener);
        setPartName(title());
    }

    private String title() {
        String title = session.evaluation().getTitle();
        return title == null || title.isBlank() ? getEditorInput().getName() : title;
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Composite bars = new Composite(parent, SWT.NONE);
        bars.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        CTabFolder folder = Ids.control(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "editor.pages", texts.get("pages.name"));
        folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pages = new Pages(folder, texts, () -> PageList.of(this));
        new EditActions(this, pages).install();
        pages.open(PageList.FIRST);
        life = new EditorLife(this, bars);
    }

    /** The pages. */
    public Pages pages() {
        return pages;
    }

    /** Closes and opens the folder again in this mode, for example when it could only be read so far. */
    void reopen(OpenMode mode) {
        var page = getSite().getPage();
        var input = new EvaluationInput(session.path(), mode);
        // the link that asks for it goes with the editor
        getSite().getShell().getDisplay().asyncExec(() -> {
            if (page.closeEditor(this, true)) {
                try {
                    page.openEditor(input, ID);
                } catch (PartInitException e) {
                    ILog.of(EvaluationEditor.class).error(e.getMessage(), e);
                }
            }
        });
    }

    /** Makes the pages anew: the model is another one. */
    void rebuild() {
        pages.rebuild();
        changed();
    }

    private void changed() {
        setPartName(title());
        pages.changed();
        firePropertyChange(IEditorPart.PROP_DIRTY);
        firePropertyChange(IEditorPart.PROP_TITLE);
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public EvaluationSession session() {
        return session;
    }

    @Override
    public ModelText words() {
        return words;
    }

    @Override
    public IEditorSite site() {
        return getEditorSite();
    }

    @Override
    public void select(List<? extends EObject> objects) {
        selection.setSelection(new StructuredSelection(objects));
    }

    @Override
    public void reveal(EObject object) {
        if (!pages.reveal(object)) {
            say(texts.get("reveal.none"));
        }
    }

    @Override
    public void open(Place place) {
        if (!pages.open(place)) {
            say(texts.get("open.place.none", place.text()));
        }
    }

    @Override
    public void run(Command command) {
        Optional<String> readOnly = session.readOnlyBecause();
        if (readOnly.isPresent()) {
            say(readOnly.get());
        } else if (!command.canExecute()) {
            say(texts.get("run.refused"));
        } else {
            try {
                session.execute(command);
            } catch (ChangeRefused e) {
                say(e.getMessage());
            }
        }
    }

    @Override
    public void say(String sentence) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(sentence);
    }

    @Override
    public void setFocus() {
        pages.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        pages.commit();
        if (!life.save()) {
            monitor.setCanceled(true);
        }
        firePropertyChange(IEditorPart.PROP_DIRTY);
    }

    @Override
    public void doSaveAs() {
        throw new IllegalStateException("not offered");
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class) {
            return adapter.cast(new ModelPropertyPage(this));
        }
        if (adapter == IContentOutlinePage.class) {
            EvaluationOutline outline = new EvaluationOutline(this, () -> pages.current().id());
            pages.onTurn(outline::turned);
            return adapter.cast(outline);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public int promptToSaveOnClose() {
        pages.commit();
        return session.dirty() ? new SavePrompt(getSite().getShell(), texts).ask(getPartName(), session) : NO;
    }

    @Override
    public boolean isDirty() {
        return session.dirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        if (session != null) {
            session.removeListener(listener);
            if (pages != null) {
                pages.dispose();
            }
            try {
                session.close();
            } catch (UseCaseException e) {
                ILog.of(EvaluationEditor.class).warn(e.getMessage(), e);
            }
        }
        super.dispose();
    }
}
