package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.RowMapping;
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
    private final String side;
    private final List<Headings.Column> columns;
    private final List<Headings.Column> naming;
    private final List<Headings.Column> valued;
    private final Map<Headings.Column, Cell> filled = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<RowMapping> matched = new LinkedHashSet<>();
    private final Set<String> unknownTerms = new HashSet<>();
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
        if (spans(own) || isCovered(row, own)) {
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

    // a row that shows only what cells above reach down into it says nothing of its own
    private static boolean isCovered(int row, Map<Headings.Column, Optional<Cell>> own) {
        return own.values().stream().flatMap(Optional::stream).noneMatch(c -> c.row() == row);
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
            if (hasValue) {
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
            unknownRow(label.get());
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

    private void unknownRow(Cell label) {
        List<String> open = found.table().mapping().getRows().stream()
                .filter(r -> !matched.contains(r) && (r.getSide() == null || r.getSide().isEmpty() || r.getSide().equals(side)))
                .map(r -> r.getLabels().get(0)).toList();
        context.findings().add(Code.ROW_UNKNOWN, sheet.location(label), label.text().strip(), found.title(),
                context.findings().quoted(open));
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
                remember(own);
            }
            return;
        }
        if (total) {
            take(row, own, label.orElseThrow(), Optional.empty(), true);
            return;
        }
        remember(own);
        if (label.isEmpty() && naming.stream().noneMatch(filled::containsKey)) {
            context.findings().add(Code.LABEL_MISSING, sheet.location(row, first(own).column(), first(own).text()),
                    found.title());
            return;
        }
        take(row, own, label.orElseGet(() -> naming.stream().filter(filled::containsKey).map(filled::get).findFirst()
                .orElseThrow()), Optional.empty(), false);
    }

    private void remember(Map<Headings.Column, Optional<Cell>> own) {
        for (Headings.Column column : columns) {
            if (column.known().mapping().isFillDown() && !Cells.isBlank(own.get(column))) {
                filled.put(column, own.get(column).get());
            }
        }
    }

    private void take(int row, Map<Headings.Column, Optional<Cell>> own, Cell label, Optional<RowMapping> declared,
            boolean total) {
        if (declared.isPresent()) {
            remember(own);
        }
        Optional<Map<String, String>> names = total ? Optional.of(new HashMap<>()) : names(row, own);
        if (names.isEmpty()) {
            return;
        }
        Map<String, String> variables = names.get();
        variables.put("row", declared.map(RowMapping::getKey).orElse(Labels.segment(Labels.plain(label.text()))));
        Optional<Unit> inRow = columns.stream().filter(c -> c.known().is(ColumnRole.REMARK) && c.known().key().equals("unit"))
                .flatMap(c -> own.get(c).stream()).flatMap(c -> Units.whole(c.text()).stream()).findFirst()
                .or(() -> Units.inside(label.text()));
        String printed = label(own, label);
        Map<String, String> notes = notes(own, label, declared);
        Map<Headings.Column, Amount> amounts = new LinkedHashMap<>();
        for (Headings.Column column : valued) {
            String shown = printed + " · " + column.path().text();
            Optional<Value> value = values.read(own.get(column), column.known(), Optional.of(column), declared, inRow,
                    new ValueReader.Where(row, column.first(), shown));
            if (value.isEmpty()) {
                continue;
            }
            Amount amount = new Amount(own.get(column).map(Cell::row).orElse(row),
                    own.get(column).map(Cell::column).orElse(column.first()), own.get(column), value.get(),
                    clues.period(Optional.of(column), text(own, ColumnRole.PERIOD, variables)).orElse(""),
                    clues.scope(Optional.of(column), text(own, ColumnRole.SCOPE, variables)).orElse(""));
            amounts.put(column, amount);
            String template = template(declared, column);
            if (!total && !template.isEmpty()) {
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
                        : named(c, own).map(Cell::text).orElse(""))
                .orElse("");
    }

    private Optional<Cell> named(Headings.Column column, Map<Headings.Column, Optional<Cell>> own) {
        Optional<Cell> cell = own.get(column).filter(c -> !Cells.isBlank(c.text()));
        return cell.isPresent() || !column.known().mapping().isFillDown() ? cell : Optional.ofNullable(filled.get(column));
    }

    // the words of a row, made ready for an address; empty when a needed one is missing or unknown
    private Optional<Map<String, String>> names(int row, Map<Headings.Column, Optional<Cell>> own) {
        Map<String, String> names = new HashMap<>();
        for (Headings.Column column : naming) {
            Optional<Cell> cell = named(column, own);
            String vocabulary = column.known().mapping().getVocabulary();
            boolean needed = column.known().mapping().isRequired() && isNeeded(column);
            if (cell.isEmpty()) {
                if (needed) {
                    context.findings().add(Code.LABEL_MISSING, sheet.location(row, column.first(), ""), found.title());
                    return Optional.empty();
                }
                names.put(column.known().key(), "");
            } else if (vocabulary == null || vocabulary.isBlank()) {
                names.put(column.known().key(), Labels.segment(cell.get().text()));
            } else {
                Optional<String> key = context.vocabularies().key(vocabulary, cell.get().text());
                if (key.isEmpty()) {
                    if (unknownTerms.add(column.known().key() + cell.get().text())) {
                        values.unknown(cell.get(), column.known().name(), vocabulary, cell.get().text().strip());
                    }
                    return Optional.empty();
                }
                names.put(column.known().key(), key.get());
            }
        }
        // columns that this table may lack still have a place in its addresses
        found.table().columns().stream().filter(KnownColumn::names).forEach(k -> names.putIfAbsent(k.key(), ""));
        return Optional.of(names);
    }

    // an ordinal or a group may be left empty unless an address is made of it
    private boolean isNeeded(Headings.Column column) {
        String variable = "{" + column.known().key() + "}";
        return !column.known().is(ColumnRole.ORDINAL) && !column.known().is(ColumnRole.GROUP)
                || valued.stream().map(v -> v.known().mapping().getAddress()).anyMatch(a -> a != null && a.contains(variable));
    }

    private String label(Map<Headings.Column, Optional<Cell>> own, Cell label) {
        if (found.table().hasRows()) {
            return label.text().strip();
        }
        String all = naming.stream().flatMap(c -> named(c, own).stream()).map(c -> c.text().strip()).distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? label.text().strip() : all;
    }

    private Map<String, String> notes(Map<Headings.Column, Optional<Cell>> own, Cell label, Optional<RowMapping> declared) {
        Map<String, String> notes = new LinkedHashMap<>();
        ClaimFactory.note(notes, "name", Labels.plain(label.text()));
        ClaimFactory.note(notes, "ordinal", Labels.ordinal(label.text()));
        ClaimFactory.note(notes, "side", side);
        declared.ifPresent(r -> {
            ClaimFactory.note(notes, "parent", r.getParent());
            if (r.isOfWhich() || Labels.ofWhich(label.text())) {
                notes.put("ofWhich", "true");
            }
        });
        for (Headings.Column column : columns) {
            if (column.known().is(ColumnRole.REMARK) || column.known().names()) {
                ClaimFactory.note(notes, column.known().is(ColumnRole.ORDINAL) ? "ordinal" : column.known().key(),
                        named(column, own).map(Cell::text).orElse(""));
            }
        }
        return notes;
    }
}
