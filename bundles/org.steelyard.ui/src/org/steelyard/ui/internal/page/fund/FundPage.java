package org.steelyard.ui.internal.page.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.steelyard.core.enter.EnterValues;
import org.steelyard.core.enter.Entry;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** The fund's statements as the office prints them; what does not add up is marked while one types. */
public final class FundPage implements EditorPage {

    private final PageContext context;
    private final Texts texts;
    private final List<FundStatement> statements = new ArrayList<>();
    private Combo chooser;
    private Label title;
    private Label unit;
    private FundGrid grid;
    private BreachList breaches;
    private YearChart years;
    private Composite page;
    private Label empty;

    /** A page of this editor. */
    public FundPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(FundPage.class);
    }

    @Override
    public String id() {
        return "fund";
    }

    @Override
    public Control create(Composite parent) {
        page = Ids.widget(new Composite(parent, SWT.NONE), "fund");
        page.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(16, 6).applyTo(page);
        empty = Ids.widget(new Label(page, SWT.WRAP), "fund.empty");
        empty.setText(texts.get("empty"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(empty);
        chooser = Ids.control(new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY), "fund.statement", texts.get("statement"));
        GridDataFactory.fillDefaults().span(2, 1).hint(460, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(chooser);
        chooser.addListener(SWT.Selection, e -> showStatement());
        title = Ids.widget(new Label(page, SWT.CENTER), "fund.title");
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title).create(JFaceResources.getDefaultFontDescriptor().setStyle(SWT.BOLD)
                .setHeight(JFaceResources.getDefaultFontDescriptor().getFontData()[0].getHeight() + 2)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        unit = Ids.widget(new Label(page, SWT.RIGHT), "fund.unit");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).hint(260, SWT.DEFAULT).applyTo(unit);
        grid = new FundGrid(page, texts, context.words().values(), this::select, this::enter, () -> context.session().readOnlyBecause());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(600, 360).applyTo(grid.control());
        breaches = new BreachList(page, texts, breach -> grid.select(breach.whole()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(breaches.control());
        years = new YearChart(page, texts);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT, 180).applyTo(years.control());
        refresh();
        return page;
    }

    private List<FundStatement> all() {
        List<FundStatement> all = new ArrayList<>(context.evaluation().getStatements());
        context.evaluation().getForms().stream().map(f -> f.getFunds()).filter(f -> f != null).forEach(all::add);
        return all;
    }

    @Override
    public void refresh() {
        FundStatement before = current().orElse(null);
        statements.clear();
        statements.addAll(all());
        String[] names = statements.stream().map(this::name).toArray(String[]::new);
        if (!List.of(chooser.getItems()).equals(List.of(names))) {
            chooser.setItems(names);
        }
        chooser.select(Math.max(0, statements.indexOf(before)));
        showStatement();
        boolean some = !statements.isEmpty();
        for (Control part : List.of(chooser, title, unit, grid.control())) {
            visible(part, some);
        }
        visible(empty, !some);
        visible(chooser, statements.size() > 1);
        visible(years.control(), years.show(YearSums.of(context.evaluation().getStatements())));
        page.requestLayout();
    }

    private static void visible(Control control, boolean visible) {
        ((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private String name(FundStatement statement) {
        String form = statement.eContainer() instanceof org.steelyard.model.evaluation.SelfEvaluationForm f
                ? (f.getProjectName() == null || f.getProjectName().isBlank() ? f.getDepartment() : f.getProjectName()) : null;
        String title = form == null ? text(statement.getTitle()) : text(form);
        return String.join(" ", List.of(text(statement.getYear()), text(statement.getScope()), title)).strip();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private Optional<FundStatement> current() {
        int at = chooser.getSelectionIndex();
        return at < 0 || at >= statements.size() ? Optional.empty() : Optional.of(statements.get(at));
    }

    private void showStatement() {
        current().ifPresent(statement -> {
            FundTable table = FundTable.of(statement);
            title.setText(text(statement.getTitle()).replace("&", "&&"));
            String tableNo = text(statement.getTableNo());
            Unit of = statement.getUnit();
            unit.setText((tableNo + "  " + (of == null ? "" : texts.get("unit", of.symbol()))).strip());
            grid.show(statement, table);
            visible(breaches.control(), breaches.show(table.breaches(), of));
            page.requestLayout();
        });
    }

    private void select(FundTable.Cell cell) {
        context.select(cell.slot().isPresent() ? List.of(cell.slot().get(), cell.line()) : List.of(cell.line()));
    }

    private void enter(Slot slot, Value value, String raw) {
        SlotIndex.of(context.evaluation()).all().entrySet().stream().filter(e -> e.getValue() == slot).findFirst().ifPresent(at -> context.run(
                new EnterValues(context.program().services()).command(context.session().open(), texts.get("enter.step"),
                        List.of(new Entry.Stated(at.getKey(), "", value, raw)), System.getProperty("user.name"))));
    }

    @Override
    public boolean canShow(EObject object) {
        return all().stream().anyMatch(s -> EcoreUtil.isAncestor(s, object));
    }

    @Override
    public void show(EObject object) {
        for (int i = 0; i < statements.size(); i++) {
            if (EcoreUtil.isAncestor(statements.get(i), object)) {
                chooser.select(i);
                showStatement();
                grid.select(object);
            }
        }
    }

    @Override
    public void setFocus() {
        grid.setFocus();
    }

    @Override
    public void commit() {
        grid.commit();
    }
}
