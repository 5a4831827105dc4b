package org.steelyard.ui.internal.search;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** A field and what it finds, at the top right of the window; arrows choose, Enter leads there, Escape or a click elsewhere closes. */
final class SearchPopup {

    private static final int MOST = 40;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 420;

    private final Shell shell;
    private final Texts texts;
    private final SearchIndex index;
    private final Consumer<Entry> chosen;
    private final Text field;
    private final Label none;
    private final Table table;
    private List<Entry> found = List.of();

    SearchPopup(Shell window, Texts texts, SearchIndex index, Consumer<Entry> chosen) {
        this.texts = texts;
        this.index = index;
        this.chosen = chosen;
        shell = Ids.widget(new Shell(window, SWT.RESIZE), "search");
        shell.setText(texts.get("name"));
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(shell);
        field = Ids.control(new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "search.field", texts.get("name"));
        field.setMessage(texts.get("message"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        none = Ids.widget(new Label(shell, SWT.WRAP), "search.none");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(none);
        table = Ids.control(new Table(shell, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), "search.table", texts.get("found"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        new TableColumn(table, SWT.LEFT).setWidth(72);
        new TableColumn(table, SWT.LEFT).setWidth(250);
        new TableColumn(table, SWT.LEFT).setWidth(210);
        field.addListener(SWT.Modify, e -> search());
        field.addListener(SWT.KeyDown, this::move);
        field.addListener(SWT.DefaultSelection, e -> follow());
        table.addListener(SWT.DefaultSelection, e -> follow());
        shell.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                e.doit = false;
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
    }

    void open() {
        Rectangle window = shell.getParent().getBounds();
        shell.setBounds(window.x + window.width - WIDTH - 24, window.y + 56, WIDTH, HEIGHT);
        search();
        shell.open();
        field.setFocus();
    }

    private void move(Event e) {
        int by = e.keyCode == SWT.ARROW_DOWN ? 1 : e.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (by != 0 && !found.isEmpty()) {
            e.doit = false;
            table.setSelection(Math.floorMod(table.getSelectionIndex() + by, found.size()));
            table.showSelection();
        }
    }

    private void search() {
        found = index.find(field.getText(), MOST);
        none.setText(texts.get(field.getText().isBlank() ? "hint" : found.isEmpty() ? "none" : "some", field.getText().strip()));
        table.setRedraw(false);
        table.removeAll();
        for (Entry entry : found) {
            new TableItem(table, SWT.NONE).setText(new String[] { texts.get("kind." + entry.kind()), entry.text(), entry.detail() });
        }
        table.setSelection(found.isEmpty() ? -1 : 0);
        table.setRedraw(true);
    }

    private void follow() {
        int at = table.getSelectionIndex();
        if (at >= 0 && at < found.size()) {
            Entry entry = found.get(at);
            shell.close();
            chosen.accept(entry);
        }
    }
}
