package org.steelyard.core.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;

/**
 * Reads the rows of a table into a tree. A name that is merged over rows, or left blank, or said again, goes on; a row that
 * names nothing new continues the texts of the indicator above it. The points of a level stand in its own column, or in
 * brackets behind the name.
 */
final class TreeReader {

    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|总分|总分值|小计|满分)(?:分值)?[:：]?");
    private static final Pattern HEADING = Pattern.compile("[一二三四五]级.*指标.*");
    private static final Pattern INLINE = Pattern.compile("(?s)(.+?)[（(]\\s*(\\d+(?:\\.\\d+)?)\\s*[分%]\\s*[）)]\\s*");
    private static final Pattern INLINE_BARE = Pattern.compile("(?s)(.+?)[（(]\\s*(\\d+(?:\\.\\d+)?)\\s*[分%]?\\s*[）)]\\s*");

    private final Grid.Lookup cells;
    private final TableColumns columns;
    private final TableFindings findings;
    private final List<Node> roots = new ArrayList<>();
    private final Node[] current;
    private Optional<BigDecimal> total = Optional.empty();

    TreeReader(Grid.Lookup cells, TableColumns columns, TableFindings findings) {
        this.cells = cells;
        this.columns = columns;
        this.findings = findings;
        this.current = new Node[columns.names().size()];
    }

    /** The level-1 indicators. */
    List<Node> read() {
        for (int row = columns.firstRow(); row < cells.rowCount(); row++) {
            if (!isTotal(row) && !isHeading(row)) {
                row(row);
            }
        }
        return roots;
    }

    /** The total that the table states. */
    Optional<BigDecimal> total() {
        return total;
    }

    private boolean isHeading(int row) {
        return HEADING.matcher(TableColumns.plain(cells.text(row, columns.names().get(0)))).matches();
    }

    private boolean isTotal(int row) {
        String first = cells.row(row).stream().map(c -> TableColumns.plain(c.text())).filter(t -> !t.isEmpty()).findFirst().orElse("");
        if (!TOTAL.matcher(first).matches()) {
            return false;
        }
        columns.weights().values().stream().flatMap(column -> number(cells.cell(row, column)).stream()).findFirst().ifPresent(n -> total = Optional.of(n));
        return true;
    }

    private void row(int row) {
        int deepest = -1;
        Cell left = null;
        for (int level = 0; level < current.length; level++) {
            Optional<Cell> cell = cells.cell(row, columns.names().get(level)).filter(c -> !c.text().isBlank());
            // a name merged over the columns of two levels belongs to the first
            if (cell.isEmpty() || cell.get() == left) {
                continue;
            }
            left = cell.get();
            if (!goesOn(level, cell.get(), deepest >= 0)) {
                if (!open(level, cell.get())) {
                    return;
                }
                deepest = level;
            }
        }
        if (deepest >= 0) {
            weights(row);
        }
        texts(row);
    }

    private boolean goesOn(int level, Cell cell, boolean newAbove) {
        Node node = current[level];
        return node != null && !newAbove && (node.cell == cell || level < current.length - 1 && node.name.equals(name(level, cell)));
    }

    private boolean open(int level, Cell cell) {
        Node node = new Node(name(level, cell), cell);
        if (level == 0) {
            roots.add(node);
        } else if (current[level - 1] == null) {
            findings.error("city.table-orphan", cell, node.name);
            return false;
        } else {
            current[level - 1].children.add(node);
        }
        Matcher inline = inline(level, cell);
        if (inline.matches()) {
            node.weight = new BigDecimal(inline.group(2));
            node.weightCell = cell;
        }
        current[level] = node;
        for (int below = level + 1; below < current.length; below++) {
            current[below] = null;
        }
        return true;
    }

    private Matcher inline(int level, Cell cell) {
        return (columns.weighed().contains(columns.names().get(level)) ? INLINE_BARE : INLINE).matcher(cell.text());
    }

    private String name(int level, Cell cell) {
        Matcher inline = inline(level, cell);
        return (inline.matches() ? inline.group(1) : cell.text()).replaceAll("[\\s\\u3000]+", "").replaceFirst("^(?:[0-9]+[.、．]|[A-Z][0-9-]*[.、．])", "");
    }

    private void weights(int row) {
        for (Map.Entry<Integer, Integer> column : columns.weights().entrySet()) {
            Optional<Cell> cell = cells.cell(row, column.getValue()).filter(c -> !NumberText.isBlank(c.text()));
            int level = Math.min(column.getKey(), current.length - 1);
            while (level > 0 && current[level] == null) {
                level--;
            }
            Node node = current[level];
            if (node == null || cell.isEmpty() || node.weightCell == cell.get()) {
                continue;
            }
            Optional<BigDecimal> number = number(cell);
            if (number.isEmpty()) {
                findings.error("city.table-not-number", cell.get(), node.name, cell.get().text().strip());
            } else if (node.weight == null) {
                node.weight = number.get();
                node.weightCell = cell.get();
            } else if (node.weight.compareTo(number.get()) != 0) {
                findings.warning("city.table-two-weights", cell.get(), node.name, node.weight.toPlainString(), number.get().toPlainString());
            }
        }
    }

    private void texts(int row) {
        Node node = null;
        for (Node each : current) {
            node = each == null ? node : each;
        }
        for (Map.Entry<TableColumns.Text, Integer> column : columns.texts().entrySet()) {
            String text = cells.text(row, column.getValue());
            if (node != null) {
                node.append(column.getKey(), text);
            } else if (!text.isBlank()) {
                cells.cell(row, column.getValue()).ifPresent(cell -> findings.error("city.table-orphan", cell, cell.text().strip()));
            }
        }
    }

    private static Optional<BigDecimal> number(Optional<Cell> cell) {
        return cell.flatMap(c -> NumberText.parse(c.text()).map(ParsedNumber::value)).map(n -> n.stripTrailingZeros().scale() < 0 ? n.setScale(0) : n.stripTrailingZeros());
    }
}
