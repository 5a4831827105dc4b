package org.steelyard.ui.internal.page.sources;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.steelyard.core.source.ReadSource;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.evaluation.RecognisedTable;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.page.sources.importing.FilePaths;
import org.steelyard.ui.internal.page.sources.importing.ImportDialog;

/** The source files: what came in, what was taken from which cell, the tables themselves, and what waits for a review. */
public final class SourcesPage implements EditorPage {

    /** Command with which another part of the window has files imported here. */
    public static final String IMPORT = "org.steelyard.ui.import";

    private final PageContext context;
    private final Texts texts;
    private final SlotNames names;
    private Map<String, List<TakenValue>> taken = Map.of();
    private Composite page;
    private Label empty;
    private SashForm halves;
    private SourceList list;
    private CTabFolder tabs;
    private ValueList values;
    private Originals originals;
    private SheetPane sheet;
    private StalePane stale;
    private ToolItem replace;
    private ToolItem original;

    /** A page of this editor. */
    public SourcesPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(SourcesPage.class);
        this.names = new SlotNames(context.words(), new Labels(context.program().locale()));
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public Control create(Composite parent) {
        page = Ids.widget(new Composite(parent, SWT.NONE), "sources");
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 4).applyTo(page);
        ToolBar bar = new ToolBar(page, SWT.FLAT | SWT.RIGHT);
        item(bar, "import", "import", this::chooseFiles);
        replace = item(bar, "replace", "refresh", this::chooseNewer);
        original = item(bar, "original", "open", this::openOriginal);
        empty = Ids.widget(new Label(page, SWT.WRAP), "sources.empty");
        empty.setText(texts.get("empty"));
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).applyTo(empty);
        halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        list = new SourceList(halves, texts, this::selected, row -> openTable(row.source(), Optional.empty()));
        new FileDrop(list.control(), this::importFiles);
        tabs = Ids.control(new CTabFolder(halves, SWT.TOP | SWT.FLAT | SWT.BORDER), "sources.tabs", texts.get("tabs"));
        originals = new Originals(new ReadSource(context.program().locale()), page.getDisplay());
        values = new ValueList(tabs, texts, this::value, row -> openTable(list.selected().orElseThrow().source(), Optional.of(row.claim().getPlace())));
        sheet = new SheetPane(tabs, context, texts, originals);
        stale = new StalePane(tabs, context, texts, row -> row.place().ifPresent(this::open));
        tab("values", values.control());
        tab("sheet", sheet.control());
        tab("stale", stale.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, e -> shownTab());
        halves.setWeights(40, 60);
        refresh();
        list.selectFirst();
        list.selected().ifPresent(row -> {
            values.show(taken(row.source()));
            tabs.getItem(0).setText(texts.get("tab.values.count", row.values()));
        });
        buttons();
        return page;
    }

    private ToolItem item(ToolBar bar, String id, String icon, Runnable run) {
        ToolItem item = Ids.widget(new ToolItem(bar, SWT.PUSH), "sources." + id);
        item.setText(texts.get("do." + id));
        item.setToolTipText(texts.get("do." + id + ".hint"));
        item.setImage(Icons.of(icon, bar));
        item.addListener(SWT.Selection, e -> run.run());
        return item;
    }

    private void tab(String id, Control content) {
        CTabItem item = Ids.widget(new CTabItem(tabs, SWT.NONE), "sources.tab." + id);
        item.setText(texts.get("tab." + id));
        item.setControl(content);
    }

    @Override
    public void refresh() {
        taken = TakenValue.of(context.evaluation(), names, context.words().values());
        List<SourceRow> rows = SourceRow.of(context.evaluation(), taken, ZoneId.systemDefault(), texts);
        list.show(rows);
        values.show(list.selected().map(row -> taken(row.source())).orElse(List.of()));
        int waiting = stale.show(names);
        tabs.getItem(0).setText(list.selected().map(row -> texts.get("tab.values.count", row.values())).orElse(texts.get("tab.values")));
        tabs.getItem(2).setText(waiting == 0 ? texts.get("tab.stale") : texts.get("tab.stale.count", waiting));
        ((org.eclipse.swt.layout.GridData) empty.getLayoutData()).exclude = !rows.isEmpty();
        empty.setVisible(rows.isEmpty());
        ((org.eclipse.swt.layout.GridData) halves.getLayoutData()).exclude = rows.isEmpty();
        halves.setVisible(!rows.isEmpty());
        buttons();
        page.layout();
    }

    private List<TakenValue> taken(Source source) {
        return taken.getOrDefault(source.getSha256() == null ? "" : source.getSha256(), List.of());
    }

    private void buttons() {
        replace.setEnabled(list.selected().filter(row -> row.newer().isEmpty()).isPresent());
        original.setEnabled(list.selected().isPresent());
    }

    private void selected(SourceRow row) {
        context.select(List.of(row.source()));
        values.show(taken(row.source()));
        tabs.getItem(0).setText(texts.get("tab.values.count", row.values()));
        buttons();
        shownTab();
    }

    private void value(TakenValue value) {
        context.select(List.of(value.slot(), value.claim()));
    }

    private void shownTab() {
        if (tabs.getSelectionIndex() == 1) {
            list.selected().filter(row -> !sheet.shows(row.source())).ifPresent(row -> sheet.show(row.source(), values.selected().map(v -> v.claim().getPlace())));
        }
    }

    private void openTable(Source source, Optional<Place> at) {
        tabs.setSelection(1);
        sheet.show(source, at);
    }

    @Override
    public boolean canOpen(Place place) {
        return source(place).isPresent();
    }

    @Override
    public void open(Place place) {
        source(place).ifPresent(source -> {
            list.select(source);
            values.show(taken(source));
            buttons();
            openTable(source, Optional.of(place));
        });
    }

    private Optional<Source> source(Place place) {
        return context.evaluation().getSources().stream().filter(s -> place.sha256().equals(s.getSha256())).findFirst();
    }

    @Override
    public boolean canShow(EObject object) {
        return object instanceof Source || object instanceof RecognisedTable || claim(object).isPresent();
    }

    private Optional<Claim> claim(EObject object) {
        List<Claim> claims = object instanceof Slot slot ? slot.getClaims() : object instanceof Claim claim ? List.of(claim) : List.of();
        return claims.stream().filter(c -> c.getPlace() != null && source(c.getPlace()).isPresent()).findFirst();
    }

    @Override
    public void show(EObject object) {
        Optional<Claim> claim = claim(object);
        EObject file = object instanceof RecognisedTable table ? table.eContainer() : object;
        claim.flatMap(c -> source(c.getPlace())).or(() -> Optional.of(file).filter(Source.class::isInstance).map(Source.class::cast)).ifPresent(source -> {
            list.select(source);
            list.selected().ifPresent(this::selected);
        });
        claim.ifPresent(c -> {
            tabs.setSelection(0);
            values.select(c);
            values.selected().ifPresent(this::value);
        });
    }

    @Override
    public void setFocus() {
        if (!halves.isVisible()) {
            page.setFocus();
        } else if (tabs.getSelectionIndex() == 1 && sheet.control().isVisible()) {
            sheet.setFocus();
        } else {
            list.control().setFocus();
        }
    }

    @Override
    public Optional<Runnable> action(String command) {
        return switch (command) {
            case IMPORT -> Optional.of(this::chooseFiles);
            case "org.eclipse.ui.edit.paste" -> Optional.of(() -> importFiles(FilePaths.fromClipboard(page.getDisplay())));
            default -> Optional.empty();
        };
    }

    private void chooseFiles() {
        importFiles(FilePaths.choose(page.getShell(), texts.get("do.import.title"), true));
    }

    private void chooseNewer() {
        list.selected().ifPresent(row -> FilePaths.choose(page.getShell(), texts.get("do.replace.title", row.source().getName()), false).stream().findFirst()
                .ifPresent(file -> take(List.of(file), row.source().getSha256())));
    }

    private void importFiles(List<Path> files) {
        if (!files.isEmpty()) {
            take(files, "");
        }
    }

    private void take(List<Path> files, String replaces) {
        Optional<String> readOnly = context.session().readOnlyBecause();
        if (readOnly.isPresent()) {
            context.say(readOnly.get());
        } else if (new ImportDialog(page.getShell(), context, files, replaces).open() == org.eclipse.jface.window.Window.OK && stale.show(names) > 0) {
            tabs.setSelection(2);
        }
    }

    private void openOriginal() {
        list.selected().ifPresent(row -> {
            Path file = new ReadSource(context.program().locale()).original(context.session().open(), row.source());
            if (!Program.launch(file.toString())) {
                context.say(texts.get("do.original.failed", file));
            }
        });
    }

    @Override
    public void dispose() {
        if (originals != null) {
            originals.stop();
        }
    }
}
