package org.steelyard.ui.internal.page.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.steelyard.core.enter.Entry;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.page.indicators.grid.Editing;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;
import org.steelyard.ui.internal.page.indicators.grid.Paste;
import org.steelyard.ui.internal.page.indicators.grid.Tsv;

/** The grid of indicators, with its filter above and what a cell has to say below. */
public final class IndicatorsPage implements EditorPage, GridKeys.Actions, GridMenu.Commands {

    private final PageContext context;
    private final Texts texts;
    private GridModel model;
    private IndicatorGrid grid;
    private FilterBar filter;
    private RejectedPane rejected;
    private Label hint;
    private Optional<String> trouble = Optional.empty();
    private boolean publishing;

    /** A page of this editor. */
    public IndicatorsPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(IndicatorsPage.class);
    }

    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        model = new GridModel(context);
        if (model.rows().all().isEmpty()) {
            Label none = Ids.widget(new Label(page, SWT.WRAP), "indicators.empty");
            none.setText(texts.get("empty"));
            return page;
        }
        Composite top = new Composite(page, SWT.NONE);
        top.setLayout(GridLayoutFactory.fillDefaults().create());
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        grid = new IndicatorGrid(page, model, this::trouble);
        grid.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        grid.table().addConfiguration(new GridKeys(model, this));
        grid.table().configure();
        filter = new FilterBar(top, model, texts, grid, this::arranged);
        filter.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        hint = Ids.widget(new Label(page, SWT.NONE), "indicators.hint");
        GridData line = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        line.horizontalIndent = 8;
        hint.setLayoutData(line);
        rejected = new RejectedPane(page, texts, model.texts());
        new GridMenu(model, grid, texts, this);
        grid.onSelection(this::selected);
        return page;
    }

    private boolean shown() {
        return grid != null;
    }

    private void arranged() {
        grid.refresh();
        filter.refresh();
    }

    // ---- what is selected

    private void selected() {
        if (!publishing) {
            // one message for a click that clears and selects
            publishing = true;
            grid.table().getDisplay().asyncExec(() -> {
                publishing = false;
                if (!grid.table().isDisposed()) {
                    publish();
                }
            });
        }
    }

    private void publish() {
        hint();
        grid.cursor().ifPresent(cursor -> {
            List<EObject> objects = new ArrayList<>();
            if (cursor.column() == GridColumn.ACTUAL || cursor.row().kind() == GridRow.Kind.OPERAND) {
                model.rows().facts().slot(cursor.row()).ifPresent(objects::add);
            }
            if (cursor.row().kind() == GridRow.Kind.ITEM) {
                model.rows().facts().judgement(cursor.row()).ifPresent(objects::add);
            }
            cursor.row().indicator().ifPresentOrElse(objects::add, () -> objects.add(cursor.row().object()));
            context.select(objects);
        });
    }

    private void trouble(Optional<String> sentence) {
        trouble = sentence;
        hint();
    }

    private void hint() {
        String text = trouble.map(t -> "▲ " + t).orElseGet(() -> grid.cursor().map(c -> switch (model.edits().editing(c.row(), c.column())) {
            case Editing.Closed e -> e.why();
            case Editing.Below e -> e.why();
            case Editing.Linked e -> texts.get("hint.evidence");
            case Editing.Typed e -> texts.get("hint.typed");
            case Editing.Chosen e -> texts.get("hint.chosen");
        }).orElse(""));
        if (!hint.isDisposed() && !hint.getText().equals(text)) {
            hint.setText(text);
            hint.setForeground(trouble.isPresent() ? hint.getDisplay().getSystemColor(SWT.COLOR_DARK_RED) : null);
        }
    }

    // ---- keys and menu

    @Override
    public boolean handled(int time) {
        return grid.keyOfField(time);
    }

    @Override
    public void open() {
        grid.cursor().ifPresent(cursor -> {
            switch (model.edits().editing(cursor.row(), cursor.column())) {
                case Editing.Typed e -> grid.edit(Optional.empty());
                case Editing.Chosen e -> grid.edit(Optional.empty());
                case Editing.Linked e -> evidence(cursor.row());
                case Editing.Below e -> below(cursor.row(), cursor.column());
                case Editing.Closed e -> expand(cursor.row(), !model.rows().expanded(cursor.row()));
            }
        });
    }

    private void below(GridRow row, GridColumn column) {
        expand(row, true);
        row.children().stream().findFirst().ifPresent(first -> grid.select(first, column == GridColumn.TARGET ? GridColumn.ACTUAL : column));
    }

    @Override
    public void type(char character) {
        grid.cursor().ifPresent(cursor -> {
            boolean name = cursor.column() == GridColumn.NAME;
            switch (model.edits().editing(cursor.row(), cursor.column())) {
                case Editing.Typed e -> grid.edit(Optional.of(character));
                case Editing.Chosen e -> grid.edit(Optional.empty());
                default -> {
                    if (character == ' ' || name && (character == '+' || character == '-')) {
                        expand(cursor.row(), character == ' ' ? !model.rows().expanded(cursor.row()) : character == '+');
                    }
                }
            }
        });
    }

    @Override
    public void expand(GridRow row, boolean open) {
        if (!row.children().isEmpty()) {
            model.rows().expand(row, open);
            arranged();
        }
    }

    @Override
    public void clear() {
        put("\n", texts.get("command.clear"));
    }

    @Override
    public void evidence(GridRow row) {
        List<org.steelyard.model.evaluation.Evidence> linked = model.rows().facts().judgement(row).map(j -> List.copyOf(j.getEvidence())).orElse(List.of());
        EvidenceDialog dialog = new EvidenceDialog(grid.table().getShell(), texts, model.rows().cells().plain(row, GridColumn.NAME),
                context.evaluation().getEvidence(), linked);
        if (dialog.open() == Window.OK && !dialog.chosen().equals(linked)) {
            String code = row.indicator().map(Indicator::getCode).orElse("");
            model.run(texts.get("command.evidence", code), List.of(new Entry.Linked(code, row.item().map(GridRow.Item::key).orElse(""), dialog.chosen())));
        }
    }

    @Override
    public void copy(boolean headings) {
        Rectangle cells = grid.selected();
        List<GridColumn> columns = grid.columns().subList(cells.x, cells.x + cells.width);
        List<List<String>> rows = new ArrayList<>();
        if (headings && cells.width * cells.height > 1) {
            rows.add(columns.stream().map(grid::heading).toList());
        }
        for (int y = cells.y; y < cells.y + cells.height; y++) {
            GridRow row = model.row(y);
            rows.add(columns.stream().map(c -> model.rows().cells().plain(row, c)).toList());
        }
        if (!columns.isEmpty()) {
            Clipboard clipboard = new Clipboard(grid.table().getDisplay());
            clipboard.setContents(new Object[] { Tsv.format(rows) }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    @Override
    public void paste() {
        Clipboard clipboard = new Clipboard(grid.table().getDisplay());
        Object content = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (content instanceof String text && !text.isEmpty()) {
            put(text, texts.get("command.paste"));
        }
    }

    private void put(String text, String label) {
        Rectangle cells = grid.selected();
        if (cells.isEmpty() || context.session().readOnlyBecause().isPresent()) {
            context.session().readOnlyBecause().ifPresent(context::say);
            return;
        }
        Paste.Result result = new Paste(model.texts(), model.rows(), model.edits(), grid.columns()).paste(text, cells.y, cells.x, cells.height, cells.width);
        model.run(label, result.entries());
        rejected.show(result.written(), result.rejected());
        context.say(texts.get("paste.done", result.written(), result.rejected().size()));
    }

    // ---- page

    @Override
    public boolean canShow(EObject object) {
        return object instanceof Indicator || object instanceof Judgement;
    }

    @Override
    public void show(EObject object) {
        String id = object instanceof Judgement j ? j.getIndicatorCode() + (j.getItem() == null ? "" : "/" + j.getItem()) : ((Indicator) object).getCode();
        if (shown()) {
            model.rows().row(id).or(() -> object instanceof Judgement j ? model.rows().row(j.getIndicatorCode()) : Optional.empty()).ifPresent(row -> {
                model.rows().uncover(row);
                arranged();
                grid.select(row, GridColumn.NAME);
            });
        }
    }

    @Override
    public void refresh() {
        if (shown()) {
            model.refresh();
            arranged();
            hint();
        }
    }

    @Override
    public void setFocus() {
        if (shown()) {
            grid.table().setFocus();
            if (grid.cursor().isEmpty() && !model.rows().visible().isEmpty()) {
                grid.select(model.row(0), GridColumn.NAME);
            }
        }
    }

    @Override
    public void commit() {
        if (shown()) {
            grid.commit();
        }
    }

    @Override
    public Optional<Runnable> action(String command) {
        Optional<Text> field = shown() ? grid.openText().or(filter::focused) : Optional.empty();
        if (!shown()) {
            return Optional.empty();
        }
        return switch (command) {
            case "org.eclipse.ui.edit.copy" -> Optional.of(() -> field.ifPresentOrElse(Text::copy, () -> copy(true)));
            case "org.eclipse.ui.edit.paste" -> Optional.of(() -> field.ifPresentOrElse(Text::paste, this::paste));
            case "org.eclipse.ui.edit.cut" -> field.map(f -> f::cut);
            case "org.eclipse.ui.edit.delete" -> Optional.of(() -> field.ifPresentOrElse(IndicatorsPage::delete, this::clear));
            case "org.eclipse.ui.edit.selectAll" -> Optional.of(() -> field.ifPresentOrElse(Text::selectAll, () -> grid.table().doCommand(new SelectAllCommand())));
            case "org.eclipse.ui.edit.rename" -> Optional.of(this::open);
            case "org.eclipse.ui.edit.findReplace" -> Optional.of(() -> filter.focus());
            default -> Optional.empty();
        };
    }

    private static void delete(Text field) {
        if (field.getSelectionCount() == 0) {
            field.setSelection(field.getCaretPosition(), field.getCaretPosition() + 1);
        }
        field.insert("");
    }
}
