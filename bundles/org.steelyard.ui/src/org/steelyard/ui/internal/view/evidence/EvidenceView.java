package org.steelyard.ui.internal.view.evidence;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.SelectionHub;
import org.steelyard.ui.internal.model.ObjectDialog;
import org.steelyard.ui.internal.model.tree.Property.Choice;
import org.steelyard.ui.internal.view.EditorView;
import org.steelyard.ui.internal.view.evidence.EvidenceRow.Target;

/** What the selected indicator, judgement or finding rests on; evidence is added, linked and opened here, and what lacks it is marked. */
public final class EvidenceView extends EditorView {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.evidence";

    private final SelectionHub selection = new SelectionHub();
    private Texts texts;
    private Label heading;
    private EvidenceTable table;
    private EvidenceActions actions;

    @Override
    protected void create(Composite parent) {
        texts = Program.of(getSite()).texts(EvidenceView.class);
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(all);
        heading = Ids.widget(new Label(all, SWT.NONE), "evidence.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(heading);
        table = new EvidenceTable(all, texts, Program.of(getSite()).locale());
        if (actions == null) {
            getSite().setSelectionProvider(selection);
            actions = new EvidenceActions(texts, this);
            IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
            actions.all().forEach(bar::add);
        }
        MenuManager menu = new MenuManager();
        actions.all().forEach(menu::add);
        table.use(menu, this::selected, () -> actions.open().run(), () -> actions.unlink().run());
    }

    private void selected() {
        actions.update();
        // its properties are edited in the view of properties
        selection.setSelection(row().flatMap(EvidenceRow::evidence).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    @Override
    protected void show() {
        Optional<EvaluationEditor> of = editor();
        if (of.isEmpty()) {
            heading.setText(texts.get("none"));
            table.show(List.of());
        } else {
            EvidenceRows rows = new EvidenceRows(of.get().evaluation(), of.get().scorecard(), of.get().words());
            Optional<EObject> subject = rows.subject(object());
            List<EvidenceRow> shown = rows.of(subject);
            long missing = shown.stream().filter(r -> r.state() == EvidenceRow.State.MISSING).count();
            long there = shown.stream().flatMap(r -> r.evidence().stream()).distinct().count();
            String name = subject.map(of.get().words()::of).orElse(texts.get("everything"));
            heading.setText(texts.get(missing > 0 ? "heading.missing" : "heading", name, there, missing).replace("&", "&&"));
            table.show(shown);
        }
        actions.update();
    }

    /** The row that is selected. */
    Optional<EvidenceRow> row() {
        return table.selected();
    }

    /** Whether something can be changed now. */
    boolean changeable() {
        return editor().filter(e -> e.session().readOnlyBecause().isEmpty()).isPresent();
    }

    /** The judgement that is meant: of the selected row, or the only one that is shown. */
    Optional<Target> target() {
        Optional<Target> selected = row().flatMap(EvidenceRow::target);
        List<Target> shown = table.rows().stream().flatMap(r -> r.target().stream()).distinct().toList();
        return selected.isPresent() ? selected : shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty();
    }

    void add(EvaluationEditor of, Target target) {
        InputDialog dialog = new InputDialog(getSite().getShell(), texts.get("add"), texts.get("add.title"), "", text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            of.run(new EvidenceChanges(of.program().services(), texts).add(of.session(), dialog.getValue(), target));
        }
    }

    void link(EvaluationEditor of, Target target) {
        List<Choice> choices = of.evaluation().getEvidence().stream().map(e -> new Choice(e, table.name(e))).toList();
        ObjectDialog dialog = new ObjectDialog(getSite().getShell(), texts.get("link.title"), choices, EvidenceChanges.now(of.evaluation(), target), true,
                of.program().texts(ObjectDialog.class));
        if (dialog.open() == Window.OK) {
            of.run(new EvidenceChanges(of.program().services(), texts).link(of.session(), target, dialog.chosen().stream().map(Evidence.class::cast).toList()));
        }
    }

    void unlink(EvaluationEditor of, Target target, Evidence piece) {
        of.run(new EvidenceChanges(of.program().services(), texts).unlink(of.session(), target, piece));
    }

    Optional<EvaluationEditor> current() {
        return editor();
    }

    @Override
    protected void focus() {
        table.setFocus();
    }
}
