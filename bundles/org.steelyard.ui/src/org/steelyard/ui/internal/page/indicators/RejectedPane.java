package org.steelyard.ui.internal.page.indicators;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.indicators.grid.Paste;
import org.steelyard.ui.internal.page.indicators.grid.Paste.Rejected;

/** Below the grid after a paste: each cell that was not written, why, and what was expected. Stays until it is closed or the next paste. */
final class RejectedPane {

    private static final int[] WIDTHS = { 240, 80, 140, 260, 220 };
    private static final int ROWS = 6;

    private final Texts texts;
    private final Texts gridTexts;
    private final Composite pane;
    private final Label title;
    private final Table table;
    private List<Rejected> rejected = List.of();

    RejectedPane(Composite parent, Texts texts, Texts gridTexts) {
        this.texts = texts;
        this.gridTexts = gridTexts;
        pane = Ids.widget(new Composite(parent, SWT.NONE), "indicators.rejected.pane");
        pane.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).create());
        title = Ids.widget(new Label(pane, SWT.NONE), "indicators.rejected.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button("rejected.copy", "indicators.rejected.copy", this::copy);
        button("rejected.close", "indicators.rejected.close", this::hide);
        table = Ids.control(new Table(pane, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI), "indicators.rejected", texts.get("rejected.name"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(SWT.DEFAULT, ROWS * (table.getItemHeight() + 4)).applyTo(table);
        String[] names = { "row", "column", "value", "why", "expected" };
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(gridTexts.get("rejected." + names[i]));
            column.setWidth(WIDTHS[i]);
        }
        pane.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        visible(false);
    }

    private void button(String key, String id, Runnable run) {
        Button button = Ids.widget(new Button(pane, SWT.PUSH), id);
        button.setText(texts.get(key));
        button.addListener(SWT.Selection, e -> run.run());
    }

    private void visible(boolean visible) {
        ((GridData) pane.getLayoutData()).exclude = !visible;
        pane.setVisible(visible);
        pane.requestLayout();
    }

    /** Names what was rejected; hides itself when nothing was. */
    void show(int written, List<Rejected> cells) {
        rejected = List.copyOf(cells);
        if (cells.isEmpty()) {
            hide();
            return;
        }
        title.setText(texts.get("rejected.title", written, cells.size()));
        table.removeAll();
        for (Rejected each : cells) {
            new TableItem(table, SWT.NONE).setText(new String[] { each.row(), each.column(), line(each.value()), each.why(), each.expected() });
        }
        visible(true);
    }

    private static String line(String value) {
        return value.replaceAll("\\R", " ⏎ ");
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(pane.getDisplay());
        clipboard.setContents(new Object[] { Paste.text(gridTexts, rejected) }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    private void hide() {
        if (pane.getVisible()) {
            visible(false);
        }
    }
}
