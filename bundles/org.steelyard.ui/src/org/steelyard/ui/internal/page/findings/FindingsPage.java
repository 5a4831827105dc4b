package org.steelyard.ui.internal.page.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** What was found and what is recommended, side by side; lines and marks tell what answers what. */
public final class FindingsPage implements EditorPage {

    private final PageContext context;
    private final Texts texts;
    private Composite page;
    private Label empty;
    private RowList findings;
    private RowList recommendations;
    private LinkLines lines;
    private Details details;
    private List<ToolItem> ofSelection = List.of();

    /** A page of this editor. */
    public FindingsPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(FindingsPage.class);
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public Control create(Composite parent) {
        page = Ids.widget(new Composite(parent, SWT.NONE), "findings");
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 4).applyTo(page);
        ToolBar bar = new ToolBar(page, SWT.FLAT | SWT.RIGHT);
        item(bar, "add.finding", "add", this::addFinding);
        item(bar, "add.recommendation", "add", this::addRecommendation);
        ofSelection = List.of(item(bar, "link", "link", this::choose), item(bar, "delete", "delete", this::delete), item(bar, "up", "up", () -> move(-1)), item(bar, "down", "down", () -> move(1)));
        empty = Ids.widget(new Label(page, SWT.WRAP), "findings.hint");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(empty);
        SashForm halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        Composite sides = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(sides);
        findings = new RowList(sides, texts, "findings", side(true), this::link, this::redrawLines);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(findings.control());
        Canvas between = LinkLines.canvas(sides, texts);
        GridDataFactory.fillDefaults().grab(false, true).hint(56, SWT.DEFAULT).applyTo(between);
        recommendations = new RowList(sides, texts, "recommendations", side(false), this::link, this::redrawLines);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(recommendations.control());
        lines = new LinkLines(between, findings, recommendations);
        details = new Details(halves, context, texts);
        halves.setWeights(48, 52);
        refresh();
        return page;
    }

    private ToolItem item(ToolBar bar, String id, String icon, Runnable run) {
        ToolItem item = Ids.widget(new ToolItem(bar, SWT.PUSH), "findings." + id);
        item.setText(texts.get("do." + id));
        item.setImage(Icons.of(icon, bar));
        item.addListener(SWT.Selection, e -> run.run());
        return item;
    }

    private RowList.Listener side(boolean left) {
        return new RowList.Listener() {
            @Override
            public void selected(EObject object) {
                (left ? recommendations : findings).deselect();
                context.select(List.of(object));
                selection();
            }

            @Override
            public void opened(EObject object) {
                choose();
            }

            @Override
            public boolean togglable(EObject object) {
                return (left ? recommendations : findings).selected().isPresent();
            }

            @Override
            public void toggle(EObject object) {
                (left ? recommendations : findings).selected().ifPresent(other -> link(object, other.object()));
            }
        };
    }

    private void link(EObject a, EObject b) {
        Edits edits = new Edits(context.session().domain(), texts);
        if (a instanceof Finding finding && b instanceof Recommendation recommendation) {
            context.run(edits.toggle(finding, recommendation));
        } else if (a instanceof Recommendation recommendation && b instanceof Finding finding) {
            context.run(edits.toggle(finding, recommendation));
        }
    }

    private void choose() {
        selected().filter(o -> context.session().readOnlyBecause().isEmpty()).ifPresent(object -> {
            boolean left = object instanceof Finding;
            Row row = (left ? findings : recommendations).selected().orElseThrow();
            LinkDialog dialog = new LinkDialog(page.getShell(), texts, texts.get(left ? "link.finding" : "link.recommendation", row.no(), row.title()),
                    (left ? recommendations : findings).rows(), Set.copyOf(row.links()));
            if (dialog.open() == org.eclipse.jface.window.Window.OK) {
                new Edits(context.session().domain(), texts).links(object, dialog.checked()).ifPresent(context::run);
            }
        });
    }

    private Optional<EObject> selected() {
        return findings.selected().or(recommendations::selected).map(Row::object);
    }

    private void selection() {
        Optional<EObject> object = selected();
        marks();
        details.show(object);
        boolean writable = context.session().readOnlyBecause().isEmpty();
        ofSelection.forEach(item -> item.setEnabled(writable && object.isPresent()));
        lines.redraw();
    }

    private void marks() {
        Set<EObject> linked = new HashSet<>();
        selected().ifPresent(o -> linked.addAll(o instanceof Finding f ? f.getAnsweredBy() : ((Recommendation) o).getAnswers()));
        boolean left = findings.selected().isPresent();
        findings.mark(left ? Set.of() : linked);
        recommendations.mark(left ? linked : Set.of());
    }

    private void redrawLines() {
        if (lines != null) {
            lines.redraw();
        }
    }

    @Override
    public void refresh() {
        findings.show(Row.findings(context.evaluation()));
        recommendations.show(Row.recommendations(context.evaluation()));
        if (selected().isEmpty() && !findings.rows().isEmpty()) {
            findings.select(findings.rows().get(0).object());
        }
        empty.setText(texts.get(findings.rows().isEmpty() && recommendations.rows().isEmpty() ? "empty" : "hint"));
        selection();
        page.layout();
    }

    private void addFinding() {
        Finding made = EvaluationFactory.eINSTANCE.createFinding();
        made.setTitle(texts.get("new.finding"));
        details.commit();
        context.run(new Edits(context.session().domain(), texts).add(context.evaluation(), made));
        created(made);
    }

    private void addRecommendation() {
        Recommendation made = EvaluationFactory.eINSTANCE.createRecommendation();
        made.setTitle(texts.get("new.recommendation"));
        details.commit();
        List<Finding> answers = selected().filter(Finding.class::isInstance).map(Finding.class::cast).stream().toList();
        context.run(new Edits(context.session().domain(), texts).add(context.evaluation(), made, answers));
        created(made);
    }

    private void created(EObject object) {
        if (object.eResource() != null) {
            show(object);
            details.writeTitle();
        }
    }

    private void delete() {
        selected().ifPresent(object -> context.run(new Edits(context.session().domain(), texts).delete(object)));
    }

    private void move(int by) {
        selected().flatMap(object -> new Edits(context.session().domain(), texts).move(object, by)).ifPresent(context::run);
    }

    @Override
    public boolean canShow(EObject object) {
        return object instanceof Finding || object instanceof Recommendation;
    }

    @Override
    public void show(EObject object) {
        boolean left = object instanceof Finding;
        (left ? recommendations : findings).deselect();
        (left ? findings : recommendations).select(object);
        context.select(List.of(object));
        selection();
    }

    @Override
    public void setFocus() {
        (recommendations.selected().isPresent() ? recommendations : findings).setFocus();
    }

    @Override
    public void commit() {
        details.commit();
    }

    @Override
    public Optional<Runnable> action(String command) {
        return command.equals("org.eclipse.ui.edit.delete") ? Optional.of(this::delete) : Optional.empty();
    }
}
