package org.steelyard.ui.tests.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.steelyard.ui.robot.Grid;
import org.steelyard.ui.robot.Robot;

/** The words of a part of the window, line by line, without what differs from day to day and from computer to computer. */
final class Shown {

    /** So many rows of a table tell whether the picture is of today; the data of the sample may grow. */
    private static final int ROWS = 10;
    private static final String ID = "org.steelyard.id";
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\p{Alpha}{3} \\d{1,2}, \\d{4}");
    private static final Pattern TIME = Pattern.compile("[T, ]*\\b\\d{1,2}:\\d{2}(:\\d{2})?([ \\u202f]?[AP]M|Z)?");
    private static final Pattern QUALIFIER = Pattern.compile("(\\d+\\.\\d+\\.\\d+)\\.\\w+");

    private final Robot robot;
    private final List<String> lines = new ArrayList<>();
    private final List<String> grids = new ArrayList<>();

    Shown(Robot robot) {
        this.robot = robot;
    }

    String text(Control root) {
        robot.run(() -> control(root));
        grids.forEach(this::grid);
        return lines.stream().map(Shown::lasting).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String lasting(String line) {
        String anywhere = line.replace(System.getProperty("user.home"), "~");
        String undated = TIME.matcher(DATE.matcher(anywhere).replaceAll("<date>")).replaceAll(" <time>");
        return QUALIFIER.matcher(undated).replaceAll("$1").stripTrailing();
    }

    private void control(Control control) {
        switch (control) {
        case Shell shell -> add(shell.getText());
        case NatTable table -> grids.add(Objects.requireNonNull((String) table.getData(ID), "a grid has an id"));
        case Table table -> table(table);
        case Tree tree -> {
            add(IntStream.range(0, tree.getColumnCount()).mapToObj(c -> tree.getColumn(c).getText()).toList());
            rows(tree.getItems(), Math.max(1, tree.getColumnCount()), ROWS, "");
        }
        case CTabFolder folder -> add(List.of(folder.getItems()).stream().map(CTabItem::getText).toList());
        case ToolBar bar -> List.of(bar.getItems()).forEach(item -> add(words(item)));
        case Label label -> add(label.getText());
        case CLabel label -> add(label.getText());
        case Button button -> add(button.getText());
        case Combo combo -> add(combo.getText());
        case Link link -> add(link.getText().replaceAll("</?[aA][^>]*>", ""));
        case Group group -> add(group.getText());
        case Text field -> add(field.getText().isEmpty() ? field.getMessage() : field.getText());
        case StyledText field -> add(field.getText());
        default -> { }
        }
        if (control instanceof Composite composite && !(control instanceof Combo)) {
            for (Control child : composite.getChildren()) {
                if (child.getVisible() && child.getSize().x > 0 && child.getSize().y > 0) {
                    control(child);
                }
            }
        }
    }

    private static String words(ToolItem item) {
        return item.getText().isEmpty() ? item.getToolTipText() : item.getText();
    }

    private void table(Table table) {
        int columns = Math.max(1, table.getColumnCount());
        add(IntStream.range(0, table.getColumnCount()).mapToObj(c -> table.getColumn(c).getText()).toList());
        for (int row = 0; row < Math.min(ROWS, table.getItemCount()); row++) {
            TableItem item = table.getItem(row);
            add(IntStream.range(0, columns).mapToObj(item::getText).toList());
        }
    }

    private int rows(TreeItem[] items, int columns, int atMost, String indent) {
        int left = atMost;
        for (TreeItem item : items) {
            if (left-- <= 0) {
                return 0;
            }
            lines.add(indent + IntStream.range(0, columns).mapToObj(item::getText).collect(Collectors.joining(" | ")));
            if (item.getExpanded()) {
                left = rows(item.getItems(), columns, left, indent + "  ");
            }
        }
        return left;
    }

    /** All columns, wherever the grid is scrolled to; afterwards it stands at its beginning. */
    private void grid(String id) {
        Grid grid = robot.grid(id);
        List<String> columns = grid.columns();
        add(columns);
        for (int row = 0; row < Math.min(ROWS, grid.rowCount()); row++) {
            int at = row;
            add(columns.stream().map(column -> grid.text(at, column)).toList());
        }
        if (grid.rowCount() > 0) {
            grid.text(0, columns.get(0));
        }
    }

    private void add(List<String> cells) {
        add(String.join(" | ", cells));
    }

    private void add(String text) {
        if (text != null && !text.replace("|", "").isBlank()) {
            lines.add(text.replace("\n", " / ").replace("\r", ""));
        }
    }
}
