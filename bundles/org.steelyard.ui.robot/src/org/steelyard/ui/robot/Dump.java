package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** What is shown, as indented lines; controls without text, id or children of interest are left out. */
final class Dump {

    private static final int ROWS = 40;
    private static final int LETTERS = 300;

    private final Display display;
    private final StringBuilder out = new StringBuilder();

    Dump(Display display) {
        this.display = display;
    }

    /** Only on the thread of the display. */
    String text() {
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                control(shell, 0);
            }
        }
        return out.toString();
    }

    private void control(Control control, int depth) {
        int here = depth;
        boolean told = control instanceof Shell || Search.id(control) != null || control.isFocusControl() || control instanceof Tree || control instanceof Table
                || control instanceof NatTable || Texts.own(control) != null && !Texts.own(control).isEmpty();
        if (told) {
            line(here++, describe(control));
        }
        for (Item item : Search.items(control)) {
            if (!item.getText().isEmpty() || Search.id(item) != null || item instanceof org.eclipse.swt.widgets.ToolItem tool && tool.getToolTipText() != null) {
                line(here, describe(item));
            }
        }
        switch (control) {
        case Tree tree -> rows(tree.getItems(), here, ROWS);
        case Table table -> rows(table.getItems(), here, ROWS);
        case NatTable table -> cells(table, here);
        default -> { }
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (Search.isShown(child)) {
                    control(child, here);
                }
            }
        }
    }

    /** Kind, id, text and state of a widget. */
    static String describe(Widget widget) {
        StringBuilder line = new StringBuilder(widget.getClass().getSimpleName());
        if (Search.id(widget) != null) {
            line.append(" #").append(Search.id(widget));
        }
        String text = Texts.own(widget);
        if (text != null && !text.isEmpty()) {
            line.append(" “").append(shortened(text.replace("\n", "\\n"))).append('”');
        }
        if (widget instanceof org.eclipse.swt.widgets.ToolItem item && item.getToolTipText() != null) {
            line.append(" tip “").append(item.getToolTipText()).append('”');
        }
        if (widget instanceof Button button && button.getSelection()) {
            line.append(" [on]");
        }
        if (widget instanceof Control control) {
            line.append(control.isEnabled() ? "" : " [disabled]").append(control.isFocusControl() ? " [focus]" : "")
                    .append(control == control.getDisplay().getActiveShell() ? " [active]" : "");
        }
        return line.toString();
    }

    /** @return how many rows may still be told */
    private int rows(Item[] items, int depth, int atMost) {
        int left = atMost;
        for (Item item : items) {
            if (left-- <= 0) {
                line(depth, "…");
                return 0;
            }
            List<String> texts = new ArrayList<>();
            int columns = item instanceof TreeItem row ? row.getParent().getColumnCount() : ((TableItem) item).getParent().getColumnCount();
            for (int column = 0; column < Math.max(1, columns); column++) {
                texts.add(item instanceof TreeItem row ? row.getText(column) : ((TableItem) item).getText(column));
            }
            line(depth, "- " + shortened(String.join(" | ", texts)));
            if (item instanceof TreeItem row && row.getExpanded()) {
                left = rows(row.getItems(), depth + 1, left);
            }
        }
        return left;
    }

    private void cells(NatTable table, int depth) {
        for (int row = 0; row < Math.min(table.getRowCount(), ROWS); row++) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < table.getColumnCount(); column++) {
                ILayerCell cell = table.getCellByPosition(column, row);
                texts.add(cell == null || cell.getDataValue() == null ? "" : cell.getDataValue().toString());
            }
            line(depth, "- " + shortened(String.join(" | ", texts)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS) + "…";
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
