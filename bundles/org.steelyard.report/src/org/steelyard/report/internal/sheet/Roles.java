package org.steelyard.report.internal.sheet;

import java.util.List;
import java.util.Optional;

import org.steelyard.model.outline.GridColumn;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.LedgerRow;
import org.steelyard.report.internal.grid.FilledGrid;

/**
 * Tells the role of each cell of a grid with live formulas from the name its column states: {@code score}, {@code lost},
 * {@code weight}, {@code level1Score}, {@code level2Weight} … over leaves; {@code value}, {@code raw} and {@code score}
 * in the ledger; {@code score} and {@code weight} in a summary.
 */
final class Roles {

    private final FilledGrid grid;
    private final int sheet;
    private final int firstRow;
    private final List<String> names;

    Roles(FilledGrid grid, int sheet, int firstRow) {
        this.grid = grid;
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.names = grid.columns().stream().map(GridColumn::getValue).map(String::strip).toList();
    }

    /** The role of a body cell that is not covered. */
    Role body(int row, int column) {
        Item item = grid.rows().get(row).item();
        String name = names.get(column);
        Optional<LedgerRow> ledger = item.nearest(LedgerRow.class);
        if (ledger.isPresent()) {
            return ledger(ledger.get(), name);
        }
        if (item.id().equals("total") || item.id().equals("grade")) {
            return summaryEnd(item.id(), name, row);
        }
        Optional<Indicator> indicator = item.nearest(Indicator.class);
        if (indicator.isEmpty()) {
            return Role.PLAIN;
        }
        return indicator.get().getChildren().isEmpty() ? leaf(item, indicator.get().getCode(), row, column) : group(indicator.get().getCode(), name);
    }

    private static Role ledger(LedgerRow row, String name) {
        return switch (name) {
            case "value" -> new Role.Operand(row.indicator(), row.line().position());
            case "raw" -> row.first() ? new Role.Raw(row.indicator()) : Role.PLAIN;
            case "score" -> row.first() ? new Role.LedgerScore(row.indicator()) : Role.PLAIN;
            default -> Role.PLAIN;
        };
    }

    private Role leaf(Item item, String code, int row, int column) {
        String name = names.get(column);
        if (name.equals("score")) {
            return new Role.LeafScore(code);
        }
        if (name.equals("lost") && names.contains("weight") && names.contains("score")) {
            return new Role.Lost(at(row, names.indexOf("weight")), at(row, names.indexOf("score")));
        }
        if (name.matches("level\\d+(Score|Weight)")) {
            boolean score = name.endsWith("Score");
            String level = name.substring(0, name.length() - (score ? 5 : 6));
            int summed = names.indexOf(score ? "score" : "weight");
            String group = item.get(level + "Code").map(Object::toString).orElse("");
            return summed < 0 ? Role.PLAIN : new Role.Sum((score ? "score:" : "weight:") + group, at(row, summed), at(lastOf(level, row), summed));
        }
        return Role.PLAIN;
    }

    /** The last row of the group of this level that the row belongs to. */
    private int lastOf(String level, int row) {
        Optional<Object> group = grid.rows().get(row).item().get(level + "Code");
        int last = row;
        while (last + 1 < grid.rows().size() && grid.rows().get(last + 1).item().get(level + "Code").equals(group)) {
            last++;
        }
        return last;
    }

    private static Role group(String code, String name) {
        return switch (name) {
            case "score" -> new Role.Same("score:" + code);
            case "weight" -> new Role.Same("weight:" + code);
            default -> Role.PLAIN;
        };
    }

    private Role summaryEnd(String id, String name, int row) {
        if (id.equals("grade")) {
            return name.equals("score") ? new Role.Grade() : Role.PLAIN;
        }
        if (row == 0 || !name.equals("score") && !name.equals("weight")) {
            return Role.PLAIN;
        }
        int column = names.indexOf(name);
        return new Role.Sum(name.equals("score") ? "summary" : "", at(0, column), at(row - 1, column));
    }

    /** The role of a cell of the total row. */
    Role total(int column) {
        if (!grid.columns().get(column).isTotal() || grid.rows().isEmpty()) {
            return Role.PLAIN;
        }
        boolean overLeaves = grid.rows().get(0).item().nearest(Indicator.class).isPresent();
        return new Role.Sum(names.get(column).equals("score") && overLeaves ? "total" : "", at(0, column), at(grid.rows().size() - 1, column));
    }

    private Role.At at(int row, int column) {
        return new Role.At(sheet, firstRow + row, column);
    }
}
