package org.steelyard.ui.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Checks;
import org.steelyard.ui.internal.model.tree.Clip;
import org.steelyard.ui.internal.model.tree.Creations;
import org.steelyard.ui.internal.model.tree.Documentation;
import org.steelyard.ui.internal.model.tree.Edits;
import org.steelyard.ui.internal.model.tree.Findings;
import org.steelyard.ui.internal.model.tree.Matching;
import org.steelyard.ui.internal.model.tree.ModelChanges;
import org.steelyard.ui.internal.model.tree.Properties;
import org.steelyard.ui.internal.model.tree.Proposal;
import org.steelyard.ui.internal.model.tree.References;
import org.steelyard.ui.internal.model.tree.Search;
import org.steelyard.ui.internal.model.tree.Shape;
import org.steelyard.ui.internal.model.tree.Words;

/**
 * Models as a tree with the properties of what is selected beside it; below, when asked for, finding and replacing, or
 * who refers to an object. What cannot be done is said in one sentence above the tree.
 */
public final class ModelTree {

    private static final int CHECK_AFTER = 500;
    private static final int CHECK_AT_LAST = 3_000;
    private static final int MOST_OPENED = 60;

    private final TreeHost host;
    private final Texts texts;
    private final Words words;
    private final Shape shape;
    private final Edits edits;
    private final Properties properties;
    private final References references;
    private final Creations creations;
    private final Checks checks;
    private final ModelChanges changes;
    private final Composite control;
    private final Text filter;
    private final Label notice;
    private final Label problems;
    private final SashForm halves;
    private final TreeViewer viewer;
    private final PropertyTable table;
    private final Composite below;
    private final FindPane find;
    private final ReferencesPane uses;
    private final Clipboard clipboard;
    private final Set<EObject> watched = new LinkedHashSet<>();
    private final Runnable check = this::check;
    private Findings findings = Findings.none();
    private Matching matching = Matching.all();
    private long lastCheckMillis;

    /** Makes the widgets. */
    public ModelTree(Composite parent, TreeHost host, Locale locale) {
        this.host = host;
        this.texts = Texts.of(ModelTree.class, locale);
        this.words = Words.of(locale);
        this.shape = new Shape(words);
        this.references = new References(host::roots);
        this.edits = new Edits(host.domain(), words, references, host::roots);
        this.properties = new Properties(words, edits);
        this.creations = new Creations(words);
        this.checks = new Checks(locale);
        control = Ids.widget(new Composite(parent, SWT.NONE), "model.page");
        control.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
        this.changes = new ModelChanges(() -> control.getDisplay().asyncExec(this::showChanges));
        halves = new SashForm(control, SWT.VERTICAL);
        halves.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        SashForm beside = new SashForm(halves, SWT.HORIZONTAL);
        Composite left = new Composite(beside, SWT.NONE);
        left.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).create());
        Composite above = new Composite(left, SWT.NONE);
        above.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).create());
        above.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        filter = filter(above);
        problems = Ids.widget(new Label(above, SWT.NONE), "model.problems");
        notice = Ids.widget(new Label(left, SWT.WRAP), "model.notice");
        notice.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).exclude(true).create());
        viewer = tree(left);
        table = new PropertyTable(beside, texts, new Documentation(texts.isChinese()), this::run);
        beside.setWeights(58, 42);
        below = new Composite(halves, SWT.NONE);
        below.setLayout(new StackLayout());
        find = new FindPane(below, texts, words, new Search(words, edits),
                new FindPane.Link(this::selected, this::roots, this::reveal, this::run, this::closeBelow));
        uses = new ReferencesPane(below, texts, words, this::reveal, this::closeBelow);
        halves.setWeights(65, 35);
        halves.setMaximizedControl(beside);
        clipboard = new Clipboard(control.getDisplay());
        new TreeMenu(viewer, this, texts);
        TreeDrop.install(viewer, new Dropping());
        control.addDisposeListener(e -> dispose());
        show();
    }

    private Text filter(Composite parent) {
        Text field = Ids.control(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "model.filter", texts.get("filter.name"));
        field.setMessage(texts.get("filter.hint"));
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        field.addListener(SWT.Modify, e -> filter());
        field.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                viewer.getTree().setFocus();
            }
        });
        return field;
    }

    private TreeViewer tree(Composite parent) {
        TreeViewer made = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Ids.control(made.getTree(), "model.tree", texts.get("tree.name"));
        made.getTree().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        made.setUseHashlookup(true);
        made.setContentProvider(new TreeContent(shape));
        made.setLabelProvider(new TreeLabels(shape, words, new Icons(made.getTree()), () -> findings, this::readOnly, texts.get("tree.readonly")));
        ColumnViewerToolTipSupport.enableFor(made);
        made.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer tree, Object parentRow, Object row) {
                return matching.shows(row);
            }
        });
        made.addSelectionChangedListener(e -> selectionChanged());
        made.addDoubleClickListener(e -> made.getStructuredSelection().forEach(row -> made.setExpandedState(row, !made.getExpandedState(row))));
        return made;
    }

    /** The whole of it. */
    public Control control() {
        return control;
    }

    Creations creations() {
        return creations;
    }

    String featureLabel(EStructuralFeature feature) {
        return words.feature(feature);
    }

    Edits edits() {
        return edits;
    }

    private List<EObject> roots() {
        return host.roots();
    }

    private boolean readOnly(EObject root) {
        return root.eResource() != null && host.domain().isReadOnly(root.eResource());
    }

    /** Shows the models of the host from the beginning; used when they are others than before. */
    public void show() {
        watch();
        viewer.setInput(List.copyOf(roots()));
        viewer.expandToLevel(roots().isEmpty() ? List.of() : roots().get(0), 2);
        check();
        if (!roots().isEmpty()) {
            viewer.setSelection(new StructuredSelection(roots().get(0)));
        }
    }

    /** Looks whether the models are still the same; their changes show by themselves. */
    public void refresh() {
        if (!watched.equals(new LinkedHashSet<>(roots()))) {
            show();
        }
    }

    private void watch() {
        watched.forEach(root -> root.eAdapters().remove(changes));
        watched.clear();
        watched.addAll(roots());
        watched.forEach(root -> root.eAdapters().add(changes));
        references.changed();
    }

    private void dispose() {
        control.getDisplay().timerExec(-1, check);
        watched.forEach(root -> root.eAdapters().remove(changes));
        clipboard.dispose();
    }

    private void showChanges() {
        if (control.isDisposed()) {
            return;
        }
        changes.take((rows, changed) -> {
            references.changed();
            if (!filter.getText().isBlank()) {
                matching = Matching.of(filter.getText(), roots(), words);
            }
            rows.forEach(owner -> viewer.refresh(owner));
            List<Object> updated = new ArrayList<>(changed);
            changed.forEach(object -> shape.parent(object).ifPresent(updated::add));
            viewer.update(updated.toArray(), null);
            if (changed.stream().anyMatch(table::shows)) {
                table.refresh(called());
            }
        });
        checkSoon();
    }

    // large models are checked less often, so that typing stays quick
    private void checkSoon() {
        control.getDisplay().timerExec((int) Math.clamp(lastCheckMillis * 2, CHECK_AFTER, CHECK_AT_LAST), check);
    }

    private void check() {
        if (control.isDisposed()) {
            return;
        }
        long start = System.nanoTime();
        Findings now = new Findings(checks.of(roots().stream().filter(r -> !readOnly(r)).toList()));
        lastCheckMillis = (System.nanoTime() - start) / 1_000_000;
        List<EObject> changed = now.changedSince(findings);
        findings = now;
        Set<Object> rows = new LinkedHashSet<>(changed);
        changed.forEach(object -> shape.parent(object).ifPresent(rows::add));
        viewer.update(rows.toArray(), null);
        problems.setText(texts.get("problems", now.count(Severity.ERROR), now.count(Severity.WARNING)));
        problems.requestLayout();
    }

    /** What is wrong with the models, as of the last check. */
    public Findings findings() {
        return findings;
    }

    private void filter() {
        matching = Matching.of(filter.getText(), roots(), words);
        viewer.getTree().setRedraw(false);
        try {
            viewer.refresh();
            if (!filter.getText().isBlank()) {
                matching.hits().stream().limit(MOST_OPENED).forEach(this::open);
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    private void open(EObject object) {
        List<Object> path = new ArrayList<>();
        for (Optional<Object> row = shape.parent(object); row.isPresent(); row = shape.parent(row.get())) {
            path.add(0, row.get());
        }
        path.forEach(row -> viewer.setExpandedState(row, true));
    }

    /** Selects an object, wherever it is. */
    public void reveal(EObject object) {
        select(List.of(object));
    }

    /** Whether the object is in one of the models. */
    public boolean contains(EObject object) {
        return roots().contains(EcoreUtil.getRootContainer(object));
    }

    private void select(List<? extends EObject> objects) {
        List<? extends EObject> present = objects.stream().filter(this::contains).toList();
        if (present.isEmpty()) {
            return;
        }
        if (!present.stream().allMatch(matching::shows)) {
            filter.setText("");
        }
        present.forEach(this::open);
        viewer.setSelection(new StructuredSelection(present), true);
    }

    private void selectionChanged() {
        List<EObject> objects = selected();
        table.show(called(), properties.of(objects));
        host.selected(objects);
    }

    private String called() {
        List<EObject> objects = selected();
        if (objects.size() != 1) {
            return objects.isEmpty() ? row().map(shape::text).orElse("") : texts.get("properties.several", objects.size());
        }
        String type = words.type(objects.get(0).eClass());
        String name = words.of(objects.get(0));
        return name.contains(type) ? name : type + "   " + name;
    }

    /** The selected objects. */
    public List<EObject> selected() {
        List<EObject> objects = new ArrayList<>();
        for (Object row : viewer.getStructuredSelection()) {
            if (row instanceof EObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The first selected row, be it an object or a group. */
    Optional<Object> row() {
        return Optional.ofNullable(viewer.getStructuredSelection().getFirstElement());
    }

    /** Carries out a change and selects what came of it, or says why not. */
    void run(Proposal proposal) {
        if (!proposal.possible()) {
            say(proposal.refusal());
            return;
        }
        say("");
        try {
            host.run(proposal.command().orElseThrow());
        } catch (RuntimeException e) {
            // a change that fails has been taken back; the window goes on
            ILog.of(ModelTree.class).error(e.getMessage(), e);
            say(texts.get("failed", String.valueOf(e.getMessage())));
            return;
        }
        showChanges();
        if (!table.hasFocus()) {
            select(proposal.select());
        }
    }

    /** Says a sentence above the tree; nothing takes it away. */
    public void say(String sentence) {
        notice.setText(sentence.isEmpty() ? "" : "✗ " + sentence.replace("&", "&&"));
        ((GridData) notice.getLayoutData()).exclude = sentence.isEmpty();
        notice.setVisible(!sentence.isEmpty());
        notice.requestLayout();
    }

    void delete() {
        run(edits.delete(selected()));
    }

    void copy() {
        List<EObject> objects = selected();
        if (objects.isEmpty()) {
            say(texts.get("copy.none"));
            return;
        }
        clipboard.setContents(new Object[] { Clip.write(objects, host.resources()), lines() }, new Transfer[] { new ClipTransfer(), TextTransfer.getInstance() });
    }

    void cut() {
        Proposal proposal = edits.cut(selected());
        if (proposal.possible()) {
            copy();
        }
        run(proposal);
    }

    void paste() {
        Optional<Clip> clip = Optional.ofNullable((String) clipboard.getContents(new ClipTransfer())).flatMap(t -> Clip.read(t, host.resources(), words.locale()));
        if (clip.isEmpty()) {
            say(texts.get("paste.none"));
        } else {
            row().ifPresent(row -> run(edits.paste(clip.get(), row)));
        }
    }

    private String lines() {
        return selected().stream().map(words::of).collect(Collectors.joining("\n"));
    }

    void reorder(boolean up) {
        run(edits.reorder(selected(), up));
    }

    void rename() {
        if (table.hasFocus()) {
            table.editSelected();
        } else {
            table.editName();
        }
    }

    void find() {
        below(find.control());
        find.setFocus();
    }

    void references() {
        if (selected().isEmpty()) {
            say(texts.get("copy.none"));
            return;
        }
        below(uses.control());
        uses.show(selected().get(0), references);
    }

    private void below(Control shown) {
        ((StackLayout) below.getLayout()).topControl = shown;
        below.layout();
        halves.setMaximizedControl(null);
    }

    private void closeBelow() {
        halves.setMaximizedControl(halves.getChildren()[0]);
        viewer.getTree().setFocus();
    }

    /** Commits what is being typed. */
    public void commit() {
        table.commit();
    }

    /** Puts the keyboard into the tree. */
    public void setFocus() {
        viewer.getTree().setFocus();
    }

    /** What an action of the platform, or one of the tree's own commands, does here. */
    public Optional<Runnable> action(String command) {
        Control focus = control.getDisplay().getFocusControl();
        Optional<Runnable> inField = TextFocus.action(command, focus);
        if (inField.isPresent()) {
            return inField;
        }
        boolean inTable = table.hasFocus();
        return Optional.ofNullable(switch (command) {
            case "org.eclipse.ui.edit.cut" -> inTable ? null : this::cut;
            case "org.eclipse.ui.edit.copy" -> inTable ? null : this::copy;
            case "org.eclipse.ui.edit.paste" -> inTable ? null : this::paste;
            case "org.eclipse.ui.edit.delete" -> inTable ? table::reset : this::delete;
            case "org.eclipse.ui.edit.selectAll" -> viewer.getTree()::selectAll;
            case "org.eclipse.ui.edit.findReplace" -> this::find;
            case "org.eclipse.ui.edit.rename" -> this::rename;
            case "org.steelyard.ui.model.up" -> () -> reorder(true);
            case "org.steelyard.ui.model.down" -> () -> reorder(false);
            case "org.steelyard.ui.model.sibling" -> () -> TreeMenu.first(creations.beside(row().orElse(null))).ifPresent(c -> run(edits.create(c)));
            case "org.steelyard.ui.model.child" -> () -> TreeMenu.popUp(viewer, this);
            case "org.steelyard.ui.model.references" -> this::references;
            default -> null;
        });
    }

    /** Drops onto the tree. */
    private final class Dropping implements TreeDrop.Target {

        @Override
        public boolean drop(List<EObject> objects, Object row, Edits.Drop where, boolean copy, boolean onlyAsk) {
            boolean foreign = !objects.stream().allMatch(ModelTree.this::contains) || edits.locked(objects).isPresent();
            if (!copy && !foreign) {
                return done(edits.move(objects, row, where), onlyAsk);
            }
            return Clip.read(Clip.write(objects, host.resources()), host.resources(), words.locale())
                    .filter(clip -> done(edits.copyTo(clip, row, where), onlyAsk)).isPresent();
        }

        private boolean done(Proposal proposal, boolean onlyAsk) {
            if (!onlyAsk) {
                run(proposal);
            }
            return proposal.possible();
        }

        @Override
        public List<EObject> selected() {
            return ModelTree.this.selected();
        }

        @Override
        public String lines() {
            return ModelTree.this.lines();
        }
    }
}
