package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.editor.UndoActions;
import org.steelyard.ui.internal.model.tree.Documentation;
import org.steelyard.ui.internal.model.tree.Edits;
import org.steelyard.ui.internal.model.tree.Properties;
import org.steelyard.ui.internal.model.tree.Proposal;
import org.steelyard.ui.internal.model.tree.References;
import org.steelyard.ui.internal.model.tree.Words;

/** The properties of what is selected on any page of an evaluation, in the workbench's view of properties; the same table as beside the tree. */
public final class ModelPropertyPage extends Page implements IPropertySheetPage, SessionListener {

    private final PageContext context;
    private final EvaluationSession session;
    private final Texts texts;
    private final Words words;
    private final UndoActions undo;
    private PropertyTable table;
    private EditingDomain domain;
    private References references;
    private Properties properties;
    private List<EObject> shown = List.of();

    /** Properties of objects of this editor's evaluation. */
    public ModelPropertyPage(PageContext context) {
        this.context = context;
        this.session = context.session();
        this.texts = context.program().texts(ModelTree.class);
        this.words = Words.of(context.program().locale());
        this.undo = new UndoActions(context.program(), () -> Optional.of(session));
    }

    @Override
    public void createControl(Composite parent) {
        table = new PropertyTable(parent, "properties", texts, new Documentation(texts.isChinese()), this::run);
        session.addListener(this);
        undo.install(getSite().getActionBars());
    }

    @Override
    public Control getControl() {
        return table == null ? null : table.control();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection objects && !table.control().isDisposed()) {
            List<EObject> selected = objects.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
            if (!selected.equals(shown)) {
                show(selected);
            }
        }
    }

    private void show(List<EObject> selected) {
        if (domain != session.domain()) {
            domain = session.domain();
            references = new References(this::roots);
            properties = new Properties(words, new Edits(domain, words, references, this::roots));
        }
        shown = List.copyOf(selected);
        table.show(called(), properties.of(shown));
    }

    private List<EObject> roots() {
        return List.of(session.evaluation());
    }

    private String called() {
        if (shown.size() != 1) {
            return shown.isEmpty() ? "" : texts.get("properties.several", shown.size());
        }
        String type = words.type(shown.get(0).eClass());
        String name = words.of(shown.get(0));
        return name.contains(type) ? name : type + "   " + name;
    }

    private void run(Proposal proposal) {
        Optional<String> refusal = Optional.of(proposal.refusal()).filter(r -> !proposal.possible());
        refusal.ifPresentOrElse(context::say, () -> context.run(proposal.command().orElseThrow()));
    }

    @Override
    public void changed(SessionChange change) {
        undo.update();
        if (references != null) {
            references.changed();
        }
        if (shown.stream().anyMatch(object -> object.eResource() == null)) {
            show(List.of());
        } else {
            table.refresh(called());
        }
    }

    @Override
    public void reloaded() {
        undo.update();
        show(List.of());
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(this);
        super.dispose();
    }
}
