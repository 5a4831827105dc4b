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
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Reads the rows of one side of a table: each declared row, or each row when none is declared. */
final class RowReader {

    private final Found found;
    private final Sheet sheet;
    private final Context context;
    private final Clues clues;
    private final ValueReader values;
    private final ClaimFactory claims;
    private final RowNames words;
    private final String side;
    private final List<Headings.Column> columns;
    private final List<Headings.Column> naming;
    private final List<Headings.Column> valued;
    private final List<Line> lines = new ArrayList<>();
    private final Set<RowMapping> matched = new LinkedHashSet<>();
    private final List<Location> unread = new ArrayList<>();
    private String parent = "";
    private boolean inNotes;

    RowReader(Found found, Context context, ValueReader values, ClaimFactory claims, String side) {
        this.found = found;
        this.sheet = found.sheet();
        this.context = context;
        this.clues = new Clues(context, found);
        this.values = values;
        this.claims = claims;
        this.side = side;
        this.columns = found.headings().orElseThrow().columns().stream().filter(c -> c.side().equals(side)).toList();
        this.naming = columns.stream().filter(c -> c.known().names()).toList();
        this.valued = columns.stream().filter(c -> c.known().is(ColumnRole.VALUE)).toList();
        this.words = new RowNames(found, context, values, side, columns);
    }

    /** All rows of this side. */
    List<Line> read() {
        Headings headings = found.headings().orElseThrow();
        for (int row = headings.dataRow(); row <= Math.min(found.region().lastRow(), sheet.rowCount() - 1); row++) {
            List<Cell> cells = sheet.row(row).stream().filter(c -> found.region().hasColumn(c.column())).toList();
            if (cells.isEmpty() || RowKind.repeats(headings, sheet, row)
                    || lines.isEmpty() && RowKind.numbersColumns(cells)) {
                continue;
            }
            read(row, cells);
        }
        return List.copyOf(lines);
    }

    /** The declared rows that were found. */
    Set<RowMapping> matched() {
        return matched;
    }

    private void read(int row, List<Cell> cells) {
        Map<Headings.Column, Optional<Cell>> own = new LinkedHashMap<>();
        columns.forEach(c -> own.put(c, c.cell(sheet, row)));
        if (spans(own) && !isPartlyRead(own) || isCovered(row, own)) {
            return;
        }
        boolean hasValue = valued.stream().anyMatch(c -> own.get(c).isPresent());
        if (!hasValue && RowKind.isNote(cells)) {
            inNotes = true;
            return;
        }
        inNotes = inNotes && !hasValue;
        if (inNotes) {
            return;
        }
        if (found.table().hasRows()) {
            declared(row, own, hasValue);
        } else {
            free(row, own, hasValue);
        }
    }

    // a text merged over labels and values is a heading or a note, never data
    private boolean spans(Map<Headings.Column, Optional<Cell>> own) {
        return naming.stream().flatMap(n -> own.get(n).stream())
                .anyMatch(n -> valued.stream().flatMap(v -> own.get(v).stream()).anyMatch(v -> v == n));
    }

    // 总分 over all columns up to those that its row is read in
    private boolean isPartlyRead(Map<Headings.Column, Optional<Cell>> own) {
        return naming.stream().flatMap(n -> own.get(n).stream()).anyMatch(n -> found.table().rows(n.text()).stream().anyMatch(r -> !r.getColumns().isEmpty()
                && valued.stream().filter(v -> r.getColumns().contains(v.known().key())).flatMap(v -> own.get(v).stream()).anyMatch(v -> v != n)));
    }

    // a row that shows only what cells above reach down into it says nothing of its own
    private static boolean isCovered(int row, Map<Headings.Column, Optional<Cell>> own) {
        return own.values().stream().flatMap(Optional::stream).noneMatch(c -> c.row() == row);
    }

    /** Rows with values that are not known and were not read. */
    List<Location> unread() {
        return unread;
    }

    private void declared(int row, Map<Headings.Column, Optional<Cell>> own, boolean hasValue) {
        Optional<Cell> label = Optional.empty();
        List<RowMapping> candidates = List.of();
        for (Headings.Column column : naming) {
            Optional<Cell> cell = own.get(column).filter(c -> !Cells.isBlank(c.text()));
            if (cell.isEmpty() || !column.known().is(ColumnRole.LABEL)) {
                continue;
            }
            label = label.isEmpty() ? cell : label;
            List<RowMapping> fitting = found.table().rows(cell.get().text()).stream()
                    .filter(r -> r.getSide() == null || r.getSide().isEmpty() || r.getSide().equals(side)).toList();
            if (!fitting.isEmpty()) {
                label = cell;
                candidates = fitting;
                break;
            }
        }
        if (label.isEmpty()) {
            Optional<Cell> total = naming.stream().flatMap(c -> own.get(c).stream()).filter(c -> c.row() == row && KnownTable.sumsUp(c.text())).findFirst();
            if (hasValue && total.isPresent()) {
                unknownRow(total.get(), Code.ROW_UNKNOWN);
            } else if (hasValue) {
                context.findings().add(Code.LABEL_MISSING, sheet.location(row, first(own).column(), first(own).text()), found.title());
            }
        } else if (!candidates.isEmpty()) {
            RowMapping mapping = choose(candidates);
            matched.add(mapping);
            parent = mapping.isOfWhich() ? parent : mapping.getKey();
            take(row, own, label.get(), Optional.of(mapping), false);
        } else if (found.table().isTotal(label.get().text())) {
            take(row, own, label.get(), Optional.empty(), true);
        } else if (hasValue) {
            boolean kept = found.table().mapping().isKeepUnknownRows();
            unknownRow(label.get(), kept ? Code.ROW_KEPT : Code.ROW_UNKNOWN);
            if (kept) {
                take(row, own, label.get(), Optional.empty(), false);
            }
        }
    }

    private Cell first(Map<Headings.Column, Optional<Cell>> own) {
        return valued.stream().flatMap(c -> own.get(c).stream()).findFirst().orElseThrow();
    }

    // of several rows that go by one label: the one under the row just read, else the first not yet found
    private RowMapping choose(List<RowMapping> candidates) {
        return candidates.stream().filter(r -> parent.equals(r.getParent()) && !matched.contains(r)).findFirst()
                .or(() -> candidates.stream().filter(r -> !matched.contains(r)).findFirst()).orElse(candidates.get(0));
    }

    private void unknownRow(Cell label, Code code) {
        TableMapping table = found.table().mapping();
        if (code == Code.ROW_UNKNOWN) {
            unread.add(sheet.location(label));
        }
        List<RowMapping> open = table.getRows().stream()
                .filter(r -> !matched.contains(r) && (r.getSide() == null || r.getSide().isEmpty() || r.getSide().equals(side))).toList();
        String key = Teaching.likely(label.text(), open).map(RowMapping::getKey).orElse(context.texts().get("teach.row"));
        context.findings().add(code, sheet.location(label), label.text().strip(), found.title(),
                context.findings().list(open.stream().map(r -> context.texts().get("row-and-key", r.getLabels().get(0), r.getKey())).toList()),
                context.texts().get("teach", Teaching.words(label.text(), table.getKey(), key)));
    }

    private void free(int row, Map<Headings.Column, Optional<Cell>> own, boolean hasValue) {
        Optional<Cell> label = naming.stream().filter(c -> c.known().is(ColumnRole.LABEL)).flatMap(c -> own.get(c).stream())
                .filter(c -> !Cells.isBlank(c.text())).findFirst().or(() -> naming.stream()
                        .flatMap(c -> own.get(c).stream()).filter(c -> !Cells.isBlank(c.text())).findFirst());
        long named = naming.stream().filter(c -> !Cells.isBlank(own.get(c))).count();
        boolean total = naming.stream().flatMap(c -> own.get(c).stream()).anyMatch(c -> found.table().isTotal(c.text()));
        // one word alone in a row heads the rows below it
        if (label.isEmpty() && !hasValue || !hasValue && (named < 2 || total)) {
            if (!hasValue && named == 1) {
                words.remember(own);
            }
            return;
        }
        if (total) {
            take(row, own, label.orElseThrow(), Optional.empty(), true);
            return;
        }
        words.remember(own);
        if (label.isEmpty() && words.firstFilled().isEmpty()) {
            context.findings().add(Code.LABEL_MISSING, sheet.location(row, first(own).column(), first(own).text()),
                    found.title());
            return;
        }
        take(row, own, label.or(words::firstFilled).orElseThrow(), Optional.empty(), false);
    }

    private void take(int row, Map<Headings.Column, Optional<Cell>> own, Cell label, Optional<RowMapping> declared,
            boolean total) {
        if (declared.isPresent()) {
            words.remember(own);
        }
        Optional<Map<String, String>> names = total ? Optional.of(new HashMap<>()) : words.names(row, own);
        if (names.isEmpty()) {
            return;
        }
        Map<String, String> variables = names.get();
        variables.put("row", declared.map(RowMapping::getKey).orElse(Labels.segment(Labels.plain(label.text()))));
        Optional<Unit> inRow = columns.stream().filter(c -> c.known().is(ColumnRole.REMARK) && c.known().key().equals("unit"))
                .flatMap(c -> own.get(c).stream()).flatMap(c -> Units.whole(c.text()).stream()).findFirst()
                .or(() -> Units.inside(label.text()));
        String printed = words.label(own, label);
        Map<String, String> notes = words.notes(own, label, declared);
        Map<Headings.Column, Amount> amounts = new LinkedHashMap<>();
        for (Headings.Column column : valued) {
            if (declared.isPresent() && !declared.get().getColumns().isEmpty() && !declared.get().getColumns().contains(column.known().key())) {
                continue;
            }
            String shown = printed + " · " + column.path().text();
            Optional<Value> value = values.read(own.get(column), column.known(), Optional.of(column), declared, inRow,
                    new ValueReader.Where(row, column.first(), shown));
            Amount amount = new Amount(own.get(column).map(Cell::row).orElse(row),
                    own.get(column).map(Cell::column).orElse(column.first()), own.get(column), value.orElse(new Value.Blank()),
                    clues.period(Optional.of(column), text(own, ColumnRole.PERIOD, variables)).orElse(""),
                    clues.scope(Optional.of(column), text(own, ColumnRole.SCOPE, variables)).orElse(""), value.isEmpty());
            amounts.put(column, amount);
            String template = template(declared, column);
            if (value.isPresent() && !total && !template.isEmpty()) {
                Map<String, String> all = new HashMap<>(variables);
                all.put("column", column.known().key());
                claims.claim(template, all, amount, shown, notes);
            }
        }
        lines.add(new Line(row, declared, total, label.text().strip(), amounts));
    }

    private static String template(Optional<RowMapping> row, Headings.Column column) {
        String ofColumn = column.known().mapping().getAddress();
        String template = row.map(RowMapping::getAddress).filter(a -> !a.isBlank()).orElse(ofColumn);
        return template == null ? "" : template.strip();
    }

    private String text(Map<Headings.Column, Optional<Cell>> own, ColumnRole role, Map<String, String> variables) {
        return columns.stream().filter(c -> c.known().is(role)).findFirst()
                .map(c -> role == ColumnRole.SCOPE ? variables.getOrDefault(c.known().key(), "")
                        : words.named(c, own).map(Cell::text).orElse(""))
                .orElse("");
    }
}
