package org.steelyard.ui.internal.page.indicators;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PartInitException;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.review.StaleReview;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;

/** The context menu of a cell. */
final class GridMenu {

    private static final String EXPLANATION = "org.steelyard.ui.view.explanation";

    private final GridModel model;
    private final IndicatorGrid grid;
    private final Texts texts;
    private final Commands commands;

    /** What the page does for the menu. */
    interface Commands {

        /** Chooses evidence for a row. */
        void evidence(GridRow row);

        /** Copies what is selected. */
        void copy(boolean headings);

        /** Pastes where the cursor is. */
        void paste();

        /** Edits the cell with the cursor. */
        void open();
    }

    GridMenu(GridModel model, IndicatorGrid grid, Texts texts, Commands commands) {
        this.model = model;
        this.grid = grid;
        this.texts = texts;
        this.commands = commands;
        Menu menu = new Menu(grid.table());
        menu.addListener(SWT.Show, e -> fill(menu));
        grid.table().setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        Optional<IndicatorGrid.Cursor> cursor = grid.cursor();
        if (cursor.isEmpty()) {
            item(menu, "menu.paste", commands::paste).setEnabled(false);
            return;
        }
        GridRow row = cursor.get().row();
        boolean writable = model.context().session().readOnlyBecause().isEmpty();
        item(menu, "menu.edit", commands::open).setEnabled(writable);
        item(menu, "menu.explain", this::explain);
        if (row.kind() == GridRow.Kind.LEAF || row.kind() == GridRow.Kind.ITEM) {
            item(menu, "menu.evidence", () -> commands.evidence(row)).setEnabled(writable);
        }
        model.rows().facts().slot(row).ifPresent(slot -> decisions(menu, row, slot, writable));
        item(menu, "menu.model", () -> inModel(row));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "menu.copy", () -> commands.copy(true));
        item(menu, "menu.copy-plain", () -> commands.copy(false));
        item(menu, "menu.paste", commands::paste).setEnabled(writable);
    }

    private MenuItem item(Menu menu, String key, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(texts.get(key));
        item.addListener(SWT.Selection, e -> run.run());
        return item;
    }

    private void decisions(Menu menu, GridRow row, Slot slot, boolean writable) {
        List<Claim> others = slot.getClaims().stream().filter(c -> c != slot.getAdopted()).toList();
        if (!others.isEmpty()) {
            MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
            cascade.setText(texts.get("menu.adopt"));
            cascade.setEnabled(writable);
            Menu claims = new Menu(cascade);
            cascade.setMenu(claims);
            for (Claim claim : others) {
                MenuItem item = new MenuItem(claims, SWT.PUSH);
                item.setText(model.rows().cells().claim(claim).replace("&", "&&"));
                item.addListener(SWT.Selection, e -> reason("adopt").ifPresent(reason -> model.run(texts.get("command.adopt"),
                        List.of(new Entry.Adopted(slot, claim, reason)))));
            }
        }
        if (slot.isStale()) {
            item(menu, "menu.reviewed", () -> reviewed(slot)).setEnabled(writable);
        }
    }

    private Optional<String> reason(String what) {
        InputDialog dialog = new InputDialog(grid.table().getShell(), texts.get(what + ".title"), texts.get(what + ".reason"), "",
                text -> text.isBlank() ? texts.get("reason.missing") : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private void reviewed(Slot slot) {
        var context = model.context();
        StaleReview review = new StaleReview(context.program().services());
        review.items(context.evaluation(), context.scorecard()).stream().filter(i -> context.evaluation().eResource().getEObject(i.id()) == slot).findFirst()
                .ifPresent(item -> reason("review").ifPresent(reason ->
                        context.run(review.reviewed(context.session().open(), item, System.getProperty("user.name", ""), reason))));
    }

    private void explain() {
        try {
            model.context().site().getPage().showView(EXPLANATION);
        } catch (PartInitException e) {
            ILog.of(GridMenu.class).error(e.getMessage(), e);
            model.context().say(e.getMessage());
        }
    }

    private void inModel(GridRow row) {
        if (model.context().site().getPart() instanceof EvaluationEditor editor) {
            editor.pages().open("model");
            editor.pages().page("model").ifPresent(page -> page.show(row.object()));
        }
    }
}
