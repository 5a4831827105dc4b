package org.steelyard.ui.internal.page.indicators;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRows;
import org.steelyard.ui.internal.page.indicators.grid.RowFilter;
import org.steelyard.ui.internal.page.indicators.grid.RowFilter.State;

/** Above the grid: words to find, states to filter by with how many there are, expansion, and the choice of columns. */
final class FilterBar {

    private static final int REST = 250;

    private final GridRows rows;
    private final Texts texts;
    private final IndicatorGrid grid;
    private final Runnable changed;
    private final Composite bar;
    private final Text words;
    private final Map<State, Button> states = new EnumMap<>(State.class);
    private final Runnable rested = this::apply;
    private boolean quiet;

    FilterBar(Composite parent, GridModel model, Texts texts, IndicatorGrid grid, Runnable changed) {
        this.rows = model.rows();
        this.texts = texts;
        this.grid = grid;
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(State.values().length + 2).margins(6, 4).spacing(6, 0).create());
        words = Ids.control(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "indicators.filter", texts.get("filter.name"));
        words.setMessage(texts.get("filter.hint"));
        GridData wide = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        wide.widthHint = 220;
        words.setLayoutData(wide);
        words.addListener(SWT.Modify, e -> words.getDisplay().timerExec(REST, rested));
        words.addListener(SWT.DefaultSelection, e -> {
            apply();
            grid.table().setFocus();
        });
        words.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                apply();
                grid.table().setFocus();
            }
        });
        words.addListener(SWT.Dispose, e -> words.getDisplay().timerExec(-1, rested));
        for (State state : State.values()) {
            Button button = Ids.control(new Button(bar, SWT.TOGGLE), "indicators.filter." + state, texts.get("filter." + state));
            button.setToolTipText(texts.get("filter.tip." + state));
            button.addListener(SWT.Selection, e -> apply());
            states.put(state, button);
        }
        tools();
        refresh();
    }

    Control control() {
        return bar;
    }

    private void tools() {
        ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        tools.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
        tool(tools, "expand", () -> all(true));
        tool(tools, "collapse", () -> all(false));
        ToolItem columns = tool(tools, "columns", () -> {
            // the menu is the action
        });
        columns.addListener(SWT.Selection, e -> menu(tools, columns));
    }

    private ToolItem tool(ToolBar tools, String name, Runnable run) {
        ToolItem item = Ids.widget(new ToolItem(tools, SWT.PUSH), "indicators." + name);
        item.setImage(Icons.of(name, tools));
        item.setToolTipText(texts.get("tool." + name));
        if (name.equals("columns")) {
            item.setText(texts.get("tool." + name));
        }
        item.addListener(SWT.Selection, e -> run.run());
        return item;
    }

    private void all(boolean open) {
        rows.expandAll(open);
        changed.run();
    }

    private void menu(ToolBar tools, ToolItem below) {
        Menu menu = new Menu(tools);
        for (GridColumn column : GridColumn.values()) {
            if (column != GridColumn.NAME) {
                MenuItem item = new MenuItem(menu, SWT.CHECK);
                item.setText(texts.get("columns.item", columnName(column)));
                item.setSelection(grid.columns().contains(column));
                item.addListener(SWT.Selection, e -> grid.show(column, item.getSelection()));
            }
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(texts.get("columns.reset"));
        reset.addListener(SWT.Selection, e -> grid.resetColumns());
        var place = below.getBounds();
        menu.setLocation(tools.toDisplay(place.x, place.y + place.height));
        menu.addListener(SWT.Hide, e -> tools.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private String columnName(GridColumn column) {
        return grid.heading(column);
    }

    private void apply() {
        if (quiet) {
            return;
        }
        words.getDisplay().timerExec(-1, rested);
        Set<State> wanted = EnumSet.noneOf(State.class);
        states.forEach((state, button) -> {
            if (button.getSelection()) {
                wanted.add(state);
            }
        });
        RowFilter filter = new RowFilter(words.getText(), wanted);
        if (!filter.equals(rows.filter())) {
            grid.commit();
            rows.filter(filter);
            changed.run();
        }
    }

    /** Shows the counts as they are now, and the filter that is in force. */
    void refresh() {
        quiet = true;
        boolean grown = false;
        for (State state : State.values()) {
            Button button = states.get(state);
            String text = texts.get("filter.count", texts.get("filter." + state), rows.count(state));
            grown |= text.length() != button.getText().length();
            if (!text.equals(button.getText())) {
                button.setText(text);
            }
            button.setSelection(rows.filter().states().contains(state));
        }
        if (rows.filter().equals(RowFilter.ALL) && !words.isFocusControl()) {
            words.setText("");
        }
        quiet = false;
        if (grown) {
            bar.requestLayout();
        }
    }

    void focus() {
        words.setFocus();
        words.selectAll();
    }

    /** The field for words, when the keyboard is in it. */
    java.util.Optional<Text> focused() {
        return words.isFocusControl() ? java.util.Optional.of(words) : java.util.Optional.empty();
    }
}
