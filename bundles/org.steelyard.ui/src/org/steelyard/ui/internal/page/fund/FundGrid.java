package org.steelyard.ui.internal.page.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ControlEditor;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.RestCommit;

/** The statement as a grid that the keyboard walks; an amount is typed over. */
final class FundGrid {

    /** Takes an amount that was typed. */
    interface Entered {
        void enter(Slot slot, Value value, String raw);
    }

    private final Texts texts;
    private final ValueText values;
    private final Consumer<FundTable.Cell> selected;
    private final Entered entered;
    private final Supplier<Optional<String>> readOnly;
    private final Table table;
    private final TableCursor cursor;
    private final ControlEditor editor;
    private FundStatement statement;
    private FundTable shown = new FundTable(List.of(), List.of(), List.of());
    private int columns = -1;
    private Text field;
    private RestCommit commit;

    FundGrid(Composite parent, Texts texts, ValueText values, Consumer<FundTable.Cell> selected, Entered entered, Supplier<Optional<String>> readOnly) {
        this.texts = texts;
        this.values = values;
        this.selected = selected;
        this.entered = entered;
        this.readOnly = readOnly;
        table = Ids.control(new Table(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.HIDE_SELECTION), "fund.grid", texts.get("grid"));
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        cursor = Ids.control(new TableCursor(table, SWT.NONE), "fund.cursor", texts.get("grid"));
        cursor.setBackground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        cursor.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
        editor = new ControlEditor(cursor);
        editor.grabHorizontal = true;
        editor.grabVertical = true;
        cursor.addListener(SWT.Selection, e -> cell().ifPresent(selected));
        cursor.addListener(SWT.DefaultSelection, e -> edit(Optional.empty()));
        cursor.addListener(SWT.MouseDown, e -> cell().ifPresent(selected));
        cursor.addListener(SWT.MouseDoubleClick, e -> edit(Optional.empty()));
        cursor.addListener(SWT.KeyDown, this::key);
    }

    Control control() {
        return table;
    }

    void setFocus() {
        cursor.setFocus();
    }

    private void key(Event e) {
        if (e.keyCode == SWT.F2) {
            edit(Optional.empty());
        } else if ((e.stateMask & SWT.MOD1) == 0 && (Character.isDigit(e.character) || e.character == '-' || e.character == '.')) {
            edit(Optional.of(String.valueOf(e.character)));
        } else if (e.keyCode == SWT.DEL) {
            cell().flatMap(FundTable.Cell::slot).filter(slot -> readOnly.get().isEmpty()).ifPresent(slot -> entered.enter(slot, new Value.Blank(), ""));
        }
    }

    void show(FundStatement of, FundTable now) {
        boolean same = statement == of && now.rows().size() == shown.rows().size();
        statement = of;
        shown = now;
        table.setRedraw(false);
        if (columns != (now.columns().isEmpty() ? 0 : now.columns().size()) || table.getColumnCount() == 0) {
            headings();
        }
        if (!same) {
            table.removeAll();
        }
        for (int i = 0; i < now.rows().size(); i++) {
            fill(same ? table.getItem(i) : new TableItem(table, SWT.NONE), now.rows().get(i));
        }
        if (!same && !now.rows().isEmpty()) {
            for (TableColumn column : table.getColumns()) {
                column.pack();
                column.setWidth(column.getWidth() + 18);
            }
            cursor.setSelection(0, 1);
        }
        table.setRedraw(true);
        cursor.redraw();
    }

    private void headings() {
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        columns = shown.columns().size();
        if (shown.columns().isEmpty()) {
            for (String side : List.of("income", "expenditure")) {
                heading(SWT.LEFT, texts.get("column." + side));
                heading(SWT.RIGHT, texts.get("column.amount"));
                heading(SWT.CENTER, "");
            }
        } else {
            heading(SWT.LEFT, texts.get("column.item"));
            shown.columns().forEach(column -> heading(SWT.RIGHT, texts.get("column." + column)));
        }
        // the last column takes what is left of the width
        heading(SWT.LEFT, "");
    }

    private void heading(int style, String text) {
        new TableColumn(table, style).setText(text);
    }

    private void fill(TableItem item, FundTable.Row row) {
        List<String> cells = new ArrayList<>();
        List<Boolean> bold = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<FundTable.Cell> cell = row.cells().get(i);
            if (shown.columns().isEmpty() || i == 0) {
                cells.add(cell.map(c -> c.label(texts.get("of-which"))).orElse(""));
            }
            cells.add(cell.map(this::amount).orElse(""));
            if (shown.columns().isEmpty()) {
                cells.add(cell.map(this::sign).orElse(""));
            }
            boolean total = cell.filter(c -> String.valueOf(c.line().getCode()).toLowerCase(Locale.ROOT).endsWith("total")).isPresent();
            while (bold.size() < cells.size()) {
                bold.add(total);
            }
        }
        String[] texts = cells.toArray(String[]::new);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals(item.getText(i))) {
                item.setText(i, texts[i]);
            }
        }
        for (int i = 0; i < bold.size(); i++) {
            item.setFont(i, bold.get(i) ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        }
    }

    private String amount(FundTable.Cell cell) {
        return cell.slot().isEmpty() ? "" : cell.value().map(v -> v instanceof Value.Number n ? BreachList.number(n.quantity().value()) : values.of(v)).orElse("—");
    }

    private String sign(FundTable.Cell cell) {
        return (shown.broken(cell.line()) ? "▲" : "") + (cell.disputed() ? "◆" : "") + (cell.stale() ? "↻" : "");
    }

    /** The cell under the cursor. */
    private Optional<FundTable.Cell> cell() {
        TableItem item = cursor.getRow();
        if (item == null || item.isDisposed()) {
            return Optional.empty();
        }
        FundTable.Row row = shown.rows().get(table.indexOf(item));
        int at = shown.columns().isEmpty() ? cursor.getColumn() / 3 : Math.max(0, cursor.getColumn() - 1);
        return at < row.cells().size() ? row.cells().get(at) : Optional.empty();
    }

    /** Puts the cursor on the amount of this line, or on this slot. */
    void select(EObject object) {
        for (int row = 0; row < shown.rows().size(); row++) {
            List<Optional<FundTable.Cell>> cells = shown.rows().get(row).cells();
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).filter(c -> c.line() == object || c.slot().filter(s -> s == object).isPresent()
                        || c.slot().isPresent() && object.eContainer() == c.slot().get()).isPresent()) {
                    cursor.setSelection(row, shown.columns().isEmpty() ? 3 * i + 1 : i + 1);
                    table.showItem(table.getItem(row));
                    cursor.setFocus();
                    cell().ifPresent(selected);
                    return;
                }
            }
        }
    }

    private void edit(Optional<String> typed) {
        Optional<Slot> slot = cell().flatMap(FundTable.Cell::slot);
        if (slot.isEmpty() || readOnly.get().isPresent() || field != null) {
            return;
        }
        field = Ids.control(new Text(cursor, SWT.SINGLE | SWT.RIGHT), "fund.field", texts.get("column.amount"));
        field.setText(typed.orElseGet(() -> cell().map(this::amount).filter(a -> !a.equals("—")).orElse("")));
        if (typed.isPresent()) {
            field.setSelection(field.getText().length());
        } else {
            field.selectAll();
        }
        Slot at = slot.get();
        commit = RestCommit.of(field, () -> take(at));
        if (typed.isPresent()) {
            field.notifyListeners(SWT.Modify, new Event());
        }
        field.addListener(SWT.FocusOut, e -> close());
        field.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_RETURN || e.detail == SWT.TRAVERSE_ESCAPE) {
                if (e.detail == SWT.TRAVERSE_RETURN) {
                    commit.now();
                }
                e.doit = false;
                close();
                step(e.detail == SWT.TRAVERSE_RETURN);
            }
        });
        editor.setEditor(field);
        field.setFocus();
    }

    // down after Enter, as in a spreadsheet
    private void step(boolean down) {
        int row = table.indexOf(cursor.getRow());
        if (down && row + 1 < table.getItemCount()) {
            cursor.setSelection(row + 1, cursor.getColumn());
            cell().ifPresent(selected);
        }
        cursor.setFocus();
    }

    private void take(Slot slot) {
        Optional<Value> value = Amount.of(field.getText(), Amount.unit(slot, statement));
        field.setToolTipText(value.isPresent() ? null : texts.get("amount.wrong"));
        field.setForeground(value.isPresent() ? null : field.getDisplay().getSystemColor(SWT.COLOR_RED));
        field.setMessage(value.isPresent() ? "" : texts.get("amount.wrong"));
        Value before = slot.getAdopted() == null ? new Value.Blank() : slot.getAdopted().getValue();
        if (value.isPresent() && !same(value.get(), before)) {
            entered.enter(slot, value.get(), field.getText().strip());
        }
    }

    private static boolean same(Value a, Value b) {
        return a.equals(b) || a instanceof Value.Number x && b instanceof Value.Number y && x.quantity().unit().equals(y.quantity().unit())
                && x.quantity().value().compareTo(y.quantity().value()) == 0;
    }

    /** Takes what is being typed. */
    void commit() {
        if (commit != null) {
            commit.now();
        }
    }

    private void close() {
        if (field != null) {
            Text old = field;
            field = null;
            commit = null;
            old.dispose();
        }
    }
}
