package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Proposal;
import org.steelyard.ui.internal.model.tree.Search;
import org.steelyard.ui.internal.model.tree.Words;

/** Finding and replacing below the tree: what and how, and every hit as it is and as it would be. */
final class FindPane {

    /** What the tree gives and takes. */
    record Link(Supplier<List<EObject>> selection, Supplier<List<EObject>> all, Consumer<EObject> show, Consumer<Proposal> run, Runnable close) {
    }

    private final Composite control;
    private final Texts texts;
    private final Words words;
    private final Search search;
    private final Link link;
    private final Text what;
    private final Text with;
    private final Button matchCase;
    private final Button whole;
    private final Button expression;
    private final Button selection;
    private final Label told;
    private final TableViewer hits;

    FindPane(Composite parent, Texts texts, Words words, Search search, Link link) {
        this.texts = texts;
        this.words = words;
        this.search = search;
        this.link = link;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.swtDefaults().numColumns(3).margins(6, 4).spacing(6, 4).create());
        what = field("find.what", "model.find.what");
        buttons("find.next", "model.find.go", this::find, "find.close", "model.find.close", link.close());
        with = field("find.with", "model.find.with");
        buttons("find.one", "model.find.one", this::replaceOne, "find.all", "model.find.all", this::replaceAll);
        new Label(control, SWT.NONE);
        Composite options = new Composite(control, SWT.NONE);
        options.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(14, 0).create());
        options.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).create());
        matchCase = option(options, "find.case", "model.find.case");
        whole = option(options, "find.word", "model.find.word");
        expression = option(options, "find.expression", "model.find.expression");
        selection = option(options, "find.selection", "model.find.selection");
        told = Ids.widget(new Label(control, SWT.WRAP), "model.find.told");
        told.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).grab(true, false).create());
        hits = new TableViewer(control, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.BORDER);
        Ids.control(hits.getTable(), "model.find.hits", texts.get("find.hits"));
        hits.getTable().setHeaderVisible(true);
        hits.getTable().setLayoutData(GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 120).create());
        column("find.object", 220, hit -> words.of(hit.object()));
        column("find.property", 110, hit -> words.feature(hit.attribute()));
        column("find.before", 300, hit -> around(hit.before(), hit.start()));
        column("find.after", 300, hit -> with.getText().isEmpty() ? "" : around(hit.after(), hit.start()));
        hits.setContentProvider(ArrayContentProvider.getInstance());
        hits.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof Search.Hit hit) {
                link.show().accept(hit.object());
            }
        });
        what.addListener(SWT.DefaultSelection, e -> find());
        with.addListener(SWT.DefaultSelection, e -> find());
        with.addListener(SWT.Modify, e -> hits.setInput(List.of()));
        control.addListener(SWT.Traverse, e -> close(e.detail));
    }

    private void close(int traversal) {
        if (traversal == SWT.TRAVERSE_ESCAPE) {
            link.close().run();
        }
    }

    Control control() {
        return control;
    }

    void setFocus() {
        what.setFocus();
        what.selectAll();
    }

    private Text field(String key, String id) {
        new Label(control, SWT.NONE).setText(texts.get(key));
        Text field = Ids.control(new Text(control, SWT.BORDER), id, texts.get(key));
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        field.addListener(SWT.Traverse, e -> close(e.detail));
        return field;
    }

    private void buttons(String first, String firstId, Runnable firstRun, String second, String secondId, Runnable secondRun) {
        Composite place = new Composite(control, SWT.NONE);
        place.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).create());
        button(place, first, firstId, firstRun);
        button(place, second, secondId, secondRun);
    }

    private void button(Composite place, String key, String id, Runnable run) {
        Button button = Ids.widget(new Button(place, SWT.PUSH), id);
        button.setText(texts.get(key));
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        button.addListener(SWT.Selection, e -> run.run());
    }

    private Button option(Composite place, String key, String id) {
        Button option = Ids.widget(new Button(place, SWT.CHECK), id);
        option.setText(texts.get(key));
        return option;
    }

    private void column(String key, int width, java.util.function.Function<Search.Hit, String> text) {
        TableViewerColumn column = new TableViewerColumn(hits, SWT.LEFT);
        column.getColumn().setText(texts.get(key));
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(hit -> text.apply((Search.Hit) hit)));
    }

    // the hit is seen in a long text
    private static String around(String text, int start) {
        int from = Math.max(0, Math.min(start, text.length()) - 12);
        return (from > 0 ? "…" : "") + text.substring(from).replaceAll("\\s+", " ");
    }

    private void find() {
        Search.Query query = new Search.Query(what.getText(), matchCase.getSelection(), whole.getSelection(), expression.getSelection());
        Search.Result found = search.find(query, with.getText(), selection.getSelection() ? link.selection().get() : link.all().get());
        hits.setInput(found.hits());
        told.setText(found.trouble().isEmpty() ? texts.get(found.more() ? "find.many" : "find.count", found.hits().size()) : "✗ " + found.trouble());
        if (!found.hits().isEmpty()) {
            hits.getTable().setSelection(0);
            link.show().accept(found.hits().get(0).object());
        }
        control.layout();
    }

    @SuppressWarnings("unchecked")
    private List<Search.Hit> found() {
        if (!(hits.getInput() instanceof List<?> list) || list.isEmpty()) {
            find();
        }
        return (List<Search.Hit>) hits.getInput();
    }

    private void replaceOne() {
        List<Search.Hit> found = found();
        List<Search.Hit> chosen = hits.getStructuredSelection().toList();
        link.run().accept(search.replace(chosen.isEmpty() && !found.isEmpty() ? found.subList(0, 1) : chosen));
        find();
    }

    private void replaceAll() {
        List<Search.Hit> found = found();
        link.run().accept(search.replace(found));
        find();
        told.setText(texts.get("find.replaced", found.size()));
    }
}
