package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Reads a form: labels anywhere, each with its value to the right, or below when nothing can stand to the right. */
final class FormReader {

    private final Found found;
    private final Sheet sheet;
    private final Context context;
    private final ValueReader values;
    private final ClaimFactory claims;
    private final Set<RowMapping> matched = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    FormReader(Found found, Context context, ValueReader values, ClaimFactory claims) {
        this.found = found;
        this.sheet = found.sheet();
        this.context = context;
        this.values = values;
        this.claims = claims;
    }

    /** Whether at least half of the declared rows, and one at least, have their labels here. */
    static boolean fits(Sheet sheet, Range region, KnownTable table) {
        Set<RowMapping> seen = new LinkedHashSet<>();
        for (int row = region.row(); row <= Math.min(region.lastRow(), sheet.rowCount() - 1); row++) {
            for (Cell cell : sheet.row(row)) {
                if (region.hasColumn(cell.column())) {
                    table.rows(cell.text()).stream().filter(r -> !seen.contains(r)).findFirst().ifPresent(seen::add);
                }
            }
        }
        return !seen.isEmpty() && seen.size() * 2 >= table.mapping().getRows().size();
    }

    List<Line> read() {
        Clues clues = new Clues(context, found);
        String period = clues.period(Optional.empty(), "").orElse("");
        String scope = clues.scope(Optional.empty(), "").orElse("");
        List<Line> lines = new ArrayList<>();
        for (int row = found.region().row(); row <= Math.min(found.region().lastRow(), sheet.rowCount() - 1); row++) {
            for (Cell cell : sheet.row(row)) {
                if (!found.region().hasColumn(cell.column())) {
                    continue;
                }
                Optional<RowMapping> mapping = found.table().rows(cell.text()).stream()
                        .filter(r -> !matched.contains(r)).findFirst();
                if (mapping.isPresent()) {
                    matched.add(mapping.get());
                    lines.add(read(cell, mapping.get(), period, scope));
                }
            }
        }
        return lines;
    }

    /** Words without a place of their own, by row key. */
    Map<String, String> words() {
        return words;
    }

    Set<RowMapping> matched() {
        return matched;
    }

    private Line read(Cell label, RowMapping mapping, String period, String scope) {
        Spot at = valueAt(label);
        KnownColumn column = column(mapping);
        Optional<Unit> inRow = Units.inside(label.text());
        Optional<Value> value = values.read(at.cell, column, Optional.empty(), Optional.of(mapping), inRow,
                new ValueReader.Where(at.row, at.column, label.text().strip()));
        Map<Headings.Column, Amount> amounts = new LinkedHashMap<>();
        if (value.isEmpty()) {
            amounts.put(new Headings.Column(column, at.column, at.column, new HeadingPath(List.of(label)), Optional.empty(), ""),
                    new Amount(at.row, at.column, at.cell, new Value.Blank(), period, scope, true));
        } else {
            Amount amount = new Amount(at.row, at.column, at.cell, value.get(), period, scope);
            amounts.put(new Headings.Column(column, at.column, at.column,
                    new HeadingPath(List.of(label)), Optional.empty(), ""), amount);
            String template = mapping.getAddress() != null && !mapping.getAddress().isBlank() ? mapping.getAddress()
                    : column == null || column.mapping().getAddress() == null ? "" : column.mapping().getAddress();
            if (template.isBlank() && value.get() instanceof Value.Text text) {
                ClaimFactory.note(words, mapping.getKey(), text.text());
            }
            if (!template.isBlank()) {
                Map<String, String> variables = new HashMap<>();
                variables.put("row", mapping.getKey());
                variables.put("column", column == null ? "" : column.key());
                Map<String, String> notes = new LinkedHashMap<>();
                notes.put("name", Labels.plain(label.text()));
                ClaimFactory.note(notes, "parent", mapping.getParent());
                claims.claim(template.strip(), variables, amount, label.text().strip(), notes);
            }
        }
        return new Line(label.row(), Optional.of(mapping), false, label.text().strip(), amounts);
    }

    // the column of the mapping says of which kind the values are; a row may name one by its side
    private KnownColumn column(RowMapping row) {
        List<KnownColumn> valued = found.table().columns().stream().filter(c -> c.is(ColumnRole.VALUE)).toList();
        return valued.stream().filter(c -> row.getSide() != null && c.side().equals(row.getSide())).findFirst()
                .or(() -> valued.stream().findFirst()).orElse(null);
    }

    private Spot valueAt(Cell label) {
        int right = sheet.lastColumn(label) + 1;
        int below = sheet.lastRow(label) + 1;
        Optional<Cell> beside = text(label.row(), right);
        Optional<Cell> under = text(below, label.column());
        boolean nothingBeside = beside.isEmpty() && sheet.columns().stream().noneMatch(c -> c >= right);
        boolean labelBeside = beside.filter(this::isLabel).isPresent();
        if ((labelBeside || nothingBeside) && under.isPresent() && !isLabel(under.get())) {
            return new Spot(below, label.column(), under);
        }
        return new Spot(label.row(), right, labelBeside ? Optional.empty() : beside);
    }

    private Optional<Cell> text(int row, int column) {
        return sheet.cell(row, column).filter(c -> !c.text().isBlank());
    }

    private boolean isLabel(Cell cell) {
        return !found.table().rows(cell.text()).isEmpty();
    }

    private record Spot(int row, int column, Optional<Cell> cell) {
    }
}
