package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a tree or table. A row is named by the text of its first column, or by how that begins. */
public final class Rows {

    private final Robot robot;
    private final Control control;

    Rows(Robot robot, Control control) {
        this.robot = robot;
        this.control = control;
    }

    /** The headings; empty texts where columns have none. */
    public List<String> columns() {
        return robot.ask(() -> control instanceof Tree tree ? Arrays.stream(tree.getColumns()).map(TreeColumn::getText).toList()
                : Arrays.stream(((Table) control).getColumns()).map(TableColumn::getText).toList());
    }

    /** All rows that are expanded, each with the texts of its columns, in the order in which they stand. */
    public List<List<String>> texts() {
        return robot.ask(() -> {
            List<List<String>> rows = new ArrayList<>();
            collect(items(null), rows);
            return rows;
        });
    }

    /** The row at the end of this path, whose rows are expanded on the way; waits for it. */
    public Element row(String... path) {
        Item found = null;
        for (String text : path) {
            Item parent = found;
            expand(parent);
            found = robot.await("a row " + text, () -> named(items(parent), text));
        }
        return new Element(robot, found);
    }

    /** The texts of the columns of this row. */
    public List<String> textsOf(String... path) {
        Element row = row(path);
        return robot.ask(() -> texts((Item) row.widget()));
    }

    /** Clicks on the row. */
    public Element select(String... path) {
        return row(path).click();
    }

    private void expand(Item parent) {
        if (parent instanceof TreeItem item) {
            robot.run(() -> {
                if (!item.getExpanded()) {
                    Event event = new Event();
                    event.item = item;
                    control.notifyListeners(SWT.Expand, event);
                    item.setExpanded(true);
                }
            });
        }
    }

    private Item[] items(Item parent) {
        if (control instanceof Table table) {
            return table.getItems();
        }
        return parent == null ? ((Tree) control).getItems() : ((TreeItem) parent).getItems();
    }

    private static Optional<Item> named(Item[] items, String text) {
        return Arrays.stream(items).filter(item -> item.getText().equals(text)).findFirst()
                .or(() -> Arrays.stream(items).filter(item -> item.getText().startsWith(text)).findFirst());
    }

    private void collect(Item[] items, List<List<String>> rows) {
        for (Item item : items) {
            rows.add(texts(item));
            if (item instanceof TreeItem branch && branch.getExpanded()) {
                collect(branch.getItems(), rows);
            }
        }
    }

    private static List<String> texts(Item item) {
        int columns = Math.max(1, item instanceof TreeItem row ? row.getParent().getColumnCount() : ((TableItem) item).getParent().getColumnCount());
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            texts.add(item instanceof TreeItem row ? row.getText(column) : ((TableItem) item).getText(column));
        }
        return texts;
    }
}
