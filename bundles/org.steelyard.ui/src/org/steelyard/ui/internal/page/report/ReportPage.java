package org.steelyard.ui.internal.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.steelyard.core.PreviewReport;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Section;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.report.ReportPreview;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** The report: outline, prose, numbers as they will print, what is missing, and export. */
public final class ReportPage implements EditorPage {

    /** Command with which another part of the window has the report exported here. */
    public static final String EXPORT = "org.steelyard.ui.export";

    private static final int REST = 300;

    private final PageContext context;
    private final Texts texts;
    private final Runnable rested = this::preview;
    private final List<Node> nodes = new ArrayList<>();
    private Composite page;
    private ExportBar bar;
    private Label note;
    private SashForm halves;
    private Tree tree;
    private PartPane pane;
    private Table missing;
    private Background background;
    private List<Problem> problems = List.of();
    private Optional<String> wanted = Optional.empty();

    /** A page of this editor. */
    public ReportPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(ReportPage.class);
    }

    @Override
    public String id() {
        return "report";
    }

    @Override
    public Control create(Composite parent) {
        page = Ids.widget(new Composite(parent, SWT.NONE), "report");
        background = new Background(page.getDisplay());
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 4).applyTo(page);
        bar = new ExportBar(page, context, texts, this::preview);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        note = Ids.widget(new Label(page, SWT.WRAP), "report.note");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(note);
        SashForm rows = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        halves = new SashForm(rows, SWT.HORIZONTAL);
        tree = Ids.control(new Tree(halves, SWT.BORDER | SWT.FULL_SELECTION), "report.outline", texts.get("outline"));
        new TreeColumn(tree, SWT.LEFT).setWidth(230);
        new TreeColumn(tree, SWT.LEFT).setWidth(90);
        tree.addListener(SWT.Selection, e -> selected());
        tree.addListener(SWT.Resize, e -> tree.getColumn(0).setWidth(Math.max(140, tree.getClientArea().width - tree.getColumn(1).getWidth())));
        pane = new PartPane(halves, context, texts);
        halves.setWeights(36, 64);
        missing = Ids.control(new Table(rows, SWT.BORDER | SWT.FULL_SELECTION), "report.missing", texts.get("missing"));
        missing.setHeaderVisible(true);
        for (String column : List.of("message", "where", "remedy")) {
            new TableColumn(missing, SWT.LEFT).setText(texts.get("missing." + column));
        }
        missing.addListener(SWT.Selection, e -> toMissing());
        missing.addListener(SWT.Resize, e -> widen());
        rows.setWeights(76, 24);
        bar.show().ifPresent(reason -> note.setText(reason.replace("&", "&&")));
        preview();
        return page;
    }

    private void widen() {
        int width = missing.getClientArea().width;
        missing.getColumn(0).setWidth(width * 45 / 100);
        missing.getColumn(1).setWidth(width * 22 / 100);
        missing.getColumn(2).setWidth(width * 33 / 100);
    }

    @Override
    public void refresh() {
        // while somebody types, one look at the end is enough
        page.getDisplay().timerExec(REST, rested);
    }

    private void preview() {
        if (page.isDisposed()) {
            return;
        }
        Optional<String> none = bar.show();
        if (none.isPresent() || context.scorecard().isEmpty() || bar.exporter().isEmpty()) {
            note(none.orElse(texts.get("no-rubric")));
            return;
        }
        try {
            Optional<PreviewReport.Prepared> prepared = new PreviewReport(context.program().services()).prepare(context.session().open(), bar.exporter().get(),
                    context.scorecard().get());
            if (prepared.isEmpty()) {
                show(Optional.empty());
            } else {
                background.start(texts.get("previewing"), monitor -> prepared.get().preview(), this::show, this::note);
            }
        } catch (UseCaseException e) {
            note(e.getMessage());
        }
    }

    private void note(String text) {
        if (!note.isDisposed()) {
            note.setText(text.replace("&", "&&"));
            page.layout();
        }
    }

    private void show(Optional<ReportPreview> preview) {
        if (page.isDisposed()) {
            return;
        }
        if (preview.isEmpty()) {
            nodes.clear();
            tree.removeAll();
            problems = List.of();
            missing.removeAll();
            halves.setVisible(false);
            note(texts.get("workbook"));
            return;
        }
        halves.setVisible(true);
        Optional<String> before = wanted.or(() -> node().map(n -> n.part().key()));
        wanted = Optional.empty();
        List<Node> now = Node.of(preview.get());
        if (!now.equals(nodes)) {
            nodes.clear();
            nodes.addAll(now);
            fill(before);
        }
        node().ifPresent(n -> pane.show(n.part()));
        problems = preview.get().problems();
        missing.removeAll();
        for (Problem problem : problems) {
            new TableItem(missing, SWT.NONE).setText(new String[] { texts.get("severity." + problem.severity()) + " " + problem.message(), problem.location().object(),
                    problem.remedy() });
        }
        note(problems.isEmpty() ? texts.get("complete") : texts.get("lacks", problems.size()));
    }

    private void fill(Optional<String> select) {
        tree.setRedraw(false);
        tree.removeAll();
        nodes.forEach(node -> add(new TreeItem(tree, SWT.NONE), node));
        for (TreeItem item : tree.getItems()) {
            expand(item);
        }
        select.ifPresent(key -> select(n -> n.part().key().equals(key)));
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            select(n -> n.prose() > 0);
        }
        tree.setRedraw(true);
    }

    private void add(TreeItem item, Node node) {
        item.setText(new String[] { node.title(texts), node.state(texts) });
        item.setData(node);
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    private static void expand(TreeItem item) {
        item.setExpanded(true);
        for (TreeItem child : item.getItems()) {
            expand(child);
        }
    }

    private boolean select(java.util.function.Predicate<Node> which) {
        List<TreeItem> open = new ArrayList<>(List.of(tree.getItems()));
        while (!open.isEmpty()) {
            TreeItem item = open.remove(0);
            if (which.test((Node) item.getData())) {
                tree.setSelection(item);
                tree.showSelection();
                return true;
            }
            open.addAll(0, List.of(item.getItems()));
        }
        return false;
    }

    private Optional<Node> node() {
        return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.of((Node) tree.getSelection()[0].getData());
    }

    private void selected() {
        node().ifPresent(node -> {
            pane.show(node.part());
            node.part().blocks().stream().filter(ReportPreview.Prose.class::isInstance).map(b -> ((ReportPreview.Prose) b).section())
                    .flatMap(key -> section(context.evaluation().getSections(), key).stream()).findFirst().ifPresent(s -> context.select(List.of(s)));
        });
    }

    private static Optional<Section> section(List<Section> sections, String key) {
        return sections.stream().flatMap(s -> key.equals(s.getKey()) ? java.util.stream.Stream.of(s) : section(s.getSections(), key).stream()).findFirst();
    }

    private void toMissing() {
        int at = missing.getSelectionIndex();
        if (at >= 0 && at < problems.size() && select(n -> Node.isHere(problems.get(at), n.part()))) {
            selected();
        }
    }

    @Override
    public boolean canShow(EObject object) {
        return object instanceof Section || object instanceof Paragraph && object.eContainer() instanceof Section;
    }

    @Override
    public void show(EObject object) {
        String key = ((Section) (object instanceof Section ? object : object.eContainer())).getKey();
        select(n -> n.part().blocks().stream().anyMatch(b -> b instanceof ReportPreview.Prose p && p.section().equals(key)));
        // the outline may not be there yet
        wanted = node().map(n -> n.part().key());
        selected();
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void commit() {
        pane.commit();
    }

    @Override
    public Optional<Runnable> action(String command) {
        return command.equals(EXPORT) ? Optional.of(bar::export) : Optional.empty();
    }

    @Override
    public void dispose() {
        if (background != null) {
            background.stop();
            bar.dispose();
            if (!page.isDisposed()) {
                page.getDisplay().timerExec(-1, rested);
            }
        }
    }
}
