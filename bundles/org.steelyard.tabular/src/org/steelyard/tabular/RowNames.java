package org.steelyard.tabular;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.RowMapping;

/** The words of a row: variables of its addresses, its label for people, and the notes that go with its values. */
final class RowNames {

    private final Found found;
    private final Sheet sheet;
    private final Context context;
    private final ValueReader values;
    private final String side;
    private final List<Headings.Column> columns;
    private final List<Headings.Column> naming;
    private final List<Headings.Column> valued;
    private final Map<Headings.Column, Cell> filled = new HashMap<>();
    private final Set<String> unknownTerms = new HashSet<>();

    RowNames(Found found, Context context, ValueReader values, String side, List<Headings.Column> columns) {
        this.found = found;
        this.sheet = found.sheet();
        this.context = context;
        this.values = values;
        this.side = side;
        this.columns = columns;
        this.naming = columns.stream().filter(c -> c.known().names()).toList();
        this.valued = columns.stream().filter(c -> c.known().is(ColumnRole.VALUE)).toList();
    }

    /** The first word that stands above, where words are filled down. */
    Optional<Cell> firstFilled() {
        return naming.stream().filter(filled::containsKey).map(filled::get).findFirst();
    }

    /** Keeps the words that stand for the rows below too. */
    void remember(Map<Headings.Column, Optional<Cell>> own) {
        for (Headings.Column column : columns) {
            if (column.known().mapping().isFillDown() && !Cells.isBlank(own.get(column))) {
                filled.put(column, own.get(column).get());
            }
        }
    }

    /** The word of a row in this column, or the one above that stands for it. */
    Optional<Cell> named(Headings.Column column, Map<Headings.Column, Optional<Cell>> own) {
        Optional<Cell> cell = own.get(column).filter(c -> !Cells.isBlank(c.text()));
        return cell.isPresent() || !column.known().mapping().isFillDown() ? cell : Optional.ofNullable(filled.get(column));
    }

    /** The words made ready for an address; empty when a needed one is missing or unknown, which has been reported. */
    Optional<Map<String, String>> names(int row, Map<Headings.Column, Optional<Cell>> own) {
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

    /** The row's label as printed. */
    String label(Map<Headings.Column, Optional<Cell>> own, Cell label) {
        if (found.table().hasRows()) {
            return label.text().strip();
        }
        String all = naming.stream().flatMap(c -> named(c, own).stream()).map(c -> c.text().strip()).distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? label.text().strip() : all;
    }

    /** What goes with the values of the row. */
    Map<String, String> notes(Map<Headings.Column, Optional<Cell>> own, Cell label, Optional<RowMapping> declared) {
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
