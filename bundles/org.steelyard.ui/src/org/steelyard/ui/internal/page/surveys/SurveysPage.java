package org.steelyard.ui.internal.page.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** What was asked whom and how many answered: groups, sample sizes, results, and the indicators they count for. */
public final class SurveysPage implements EditorPage {

    private static final List<String> COLUMNS = List.of("name", "value", "used", "details");

    private final PageContext context;
    private final Texts texts;
    private Composite page;
    private Label empty;
    private Label synthetic;
    private SashForm halves;
    private Tree tree;
    private ShareChart chart;
    private List<SurveyRow> rows = List.of();

    /** A page of this editor. */
    public SurveysPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(SurveysPage.class);
    }

    @Override
    public String id() {
        return "surveys";
    }

    @Override
    public Control create(Composite parent) {
        page = Ids.widget(new Composite(parent, SWT.NONE), "surveys");
        page.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(page);
        empty = Ids.widget(new Label(page, SWT.WRAP), "surveys.empty");
        empty.setText(texts.get("empty"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(empty);
        synthetic = Ids.widget(new Label(page, SWT.WRAP), "surveys.synthetic");
        synthetic.setText(texts.get("synthetic.note"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(synthetic);
        halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        tree = Ids.control(new Tree(halves, SWT.FULL_SELECTION | SWT.BORDER), "surveys.tree", texts.get("tree"));
        tree.setHeaderVisible(true);
        for (String column : COLUMNS) {
            new TreeColumn(tree, column.equals("value") ? SWT.RIGHT : SWT.LEFT).setText(texts.get("column." + column));
        }
        tree.addListener(SWT.Selection, e -> row().ifPresent(this::selected));
        tree.addListener(SWT.DefaultSelection, e -> row().ifPresent(this::opened));
        tree.addListener(SWT.Resize, e -> widen());
        chart = new ShareChart(halves, texts);
        halves.setWeights(58, 42);
        refresh();
        return page;
    }

    private void widen() {
        int width = tree.getClientArea().width;
        int[] shares = { 30, 14, 12, 44 };
        for (int i = 0; i < shares.length; i++) {
            tree.getColumn(i).setWidth(Math.max(80, width * shares[i] / 100));
        }
    }

    @Override
    public void refresh() {
        List<SurveyRow> now = SurveyRow.of(context.evaluation(), context.scorecard(), context.words().values(), new Labels(context.program().locale()), texts);
        if (!now.equals(rows)) {
            Optional<EObject> before = row().map(SurveyRow::object);
            rows = now;
            tree.setRedraw(false);
            tree.removeAll();
            rows.forEach(row -> add(new TreeItem(tree, SWT.NONE), row));
            for (TreeItem item : tree.getItems()) {
                expand(item);
            }
            before.ifPresent(this::select);
            tree.setRedraw(true);
            chart.show(bars());
        }
        boolean some = !rows.isEmpty();
        visible(empty, !some);
        visible(halves, some);
        visible(synthetic, context.evaluation().getSurveys().stream().anyMatch(Survey::isSynthetic));
        chart.control().setVisible(!bars().isEmpty());
        halves.layout();
        page.layout();
    }

    private List<ShareChart.Bar> bars() {
        List<ShareChart.Bar> bars = new ArrayList<>();
        for (SurveyRow survey : rows) {
            for (SurveyRow group : survey.children()) {
                group.children().forEach(result -> result.share().ifPresent(share -> bars.add(new ShareChart.Bar(
                        result.name().contains(group.name()) ? result.name() : group.name() + " " + result.name(), share))));
            }
        }
        return bars;
    }

    private void add(TreeItem item, SurveyRow row) {
        item.setData(row);
        item.setText(new String[] { row.name(), row.value(), String.join(" ", row.used()), row.details() });
        row.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    // from the top, as a row below one that is closed cannot be opened
    private static void expand(TreeItem item) {
        item.setExpanded(true);
        for (TreeItem child : item.getItems()) {
            expand(child);
        }
    }

    private static void visible(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private Optional<SurveyRow> row() {
        return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.of((SurveyRow) tree.getSelection()[0].getData());
    }

    private void selected(SurveyRow row) {
        context.select(Stream.concat(row.slot().stream(), Stream.of(row.object())).map(EObject.class::cast).distinct().toList());
    }

    // a number leads to the file it was counted from
    private void opened(SurveyRow row) {
        row.slot().filter(s -> s.getAdopted() != null && s.getAdopted().getPlace() != null).ifPresent(s -> context.open(s.getAdopted().getPlace()));
    }

    private void select(EObject object) {
        List<TreeItem> open = new ArrayList<>(List.of(tree.getItems()));
        while (!open.isEmpty()) {
            TreeItem item = open.remove(0);
            SurveyRow row = (SurveyRow) item.getData();
            if (row.object() == object || row.slot().filter(s -> s == object || s == object.eContainer()).isPresent()) {
                tree.setSelection(item);
                tree.showSelection();
                return;
            }
            open.addAll(List.of(item.getItems()));
        }
    }

    @Override
    public boolean canShow(EObject object) {
        return context.evaluation().getSurveys().stream().anyMatch(s -> EcoreUtil.isAncestor(s, object));
    }

    @Override
    public void show(EObject object) {
        select(object);
        row().ifPresent(this::selected);
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }
}
