package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.model.mapping.Layout;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Place;

/** Reads one table that was found, and reports what is odd about it. */
final class TableReader {

    private final Found found;
    private final Context context;
    private final ClaimFactory claims;
    private final ValueReader values;
    private final Set<RowMapping> matched = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Location> unread = new ArrayList<>();

    TableReader(Found found, Context context) {
        this.found = found;
        this.context = context;
        this.claims = new ClaimFactory(found, context);
        this.values = new ValueReader(found, context);
    }

    /** Gives every value these notes. */
    TableReader with(Map<String, String> notes) {
        claims.common(notes);
        return this;
    }

    /** The words of a form that go with the values of its parts, by row key; known once it was read. */
    Map<String, String> words() {
        return Map.copyOf(words);
    }

    /** What was read of a table. */
    record Result(Found found, List<ImportedClaim> claims, TableRead read) {
    }

    Result read() {
        Range range;
        int rows;
        if (found.table().layout() == Layout.RESPONSES) {
            ResponseReader responses = new ResponseReader(found, context, claims);
            rows = responses.read();
            range = responses.range();
        } else {
            headings();
            List<Line> lines = lines();
            rows = (int) lines.stream().filter(l -> !l.total()).count();
            range = range(lines);
            missingRows();
            new Checks(found, context).run(lines, unread);
            new Totals(found, context).run(lines, unread);
        }
        count(rows);
        hidden(range);
        TableRead read = new TableRead(found.table().mapping().getKey(), found.title().strip(), found.sheet().name(),
                range.text(), values.units().text());
        return new Result(found, claims.claims(), read);
    }

    private List<Line> lines() {
        if (found.table().layout() == Layout.FORM) {
            FormReader form = new FormReader(found, context, values, claims);
            List<Line> lines = form.read();
            matched.addAll(form.matched());
            words.putAll(form.words());
            return lines;
        }
        List<Line> lines = new ArrayList<>();
        for (String side : found.table().sides()) {
            RowReader reader = new RowReader(found, context, values, claims, side);
            lines.addAll(reader.read());
            matched.addAll(reader.matched());
            unread.addAll(reader.unread());
        }
        return lines;
    }

    private void headings() {
        found.headings().ifPresent(h -> {
            for (Headings.Ambiguous a : h.ambiguous()) {
                context.findings().add(Code.COLUMN_AMBIGUOUS, found.sheet().location(a.paths().get(0).cells().get(0)),
                        a.known().name(), context.findings().quoted(a.paths().stream().map(HeadingPath::text).toList()));
            }
            if (!h.unknown().isEmpty()) {
                context.findings().add(Code.COLUMNS_UNKNOWN, found.sheet().location(), found.title().strip(),
                        context.findings().quoted(h.unknown().stream().map(HeadingPath::text).toList()));
            }
        });
    }

    private void missingRows() {
        for (RowMapping row : found.table().mapping().getRows()) {
            if (row.isRequired() && !matched.contains(row)) {
                context.findings().add(Code.ROW_MISSING, found.sheet().location(), found.title().strip(),
                        row.getLabels().get(0), context.findings().quoted(row.getLabels()), context.texts().get("teach",
                                Teaching.words(context.texts().get("teach.label"), found.table().mapping().getKey(), row.getKey())));
            }
        }
    }

    private void count(int rows) {
        TableMapping mapping = found.table().mapping();
        if (mapping.getMinRows() != null && rows < mapping.getMinRows()) {
            context.findings().add(Code.TOO_FEW_ROWS, found.sheet().location(), found.title().strip(), rows, mapping.getMinRows());
        }
        if (mapping.getMaxRows() != null && rows > mapping.getMaxRows()) {
            context.findings().add(Code.TOO_MANY_ROWS, found.sheet().location(), found.title().strip(), rows, mapping.getMaxRows());
        }
    }

    private Range range(List<Line> lines) {
        int top = found.headings().map(Headings::top).orElse(found.region().row());
        int last = lines.stream().mapToInt(Line::row).max().orElse(top);
        List<Integer> columns = found.sheet().columns().stream().filter(found.region()::hasColumn).toList();
        return new Range(top, columns.isEmpty() ? 0 : columns.get(0), Math.max(top, last),
                columns.isEmpty() ? 0 : columns.get(columns.size() - 1));
    }

    private void hidden(Range range) {
        List<String> hidden = new ArrayList<>();
        if (found.sheet().grid().hidden()) {
            hidden.add(context.texts().get("hidden.sheet"));
        }
        for (int row : new TreeSet<>(found.sheet().grid().hiddenRows())) {
            if (row >= range.row() && row <= range.lastRow()) {
                hidden.add(context.texts().get("hidden.row", row + 1));
            }
        }
        for (int column : new TreeSet<>(found.sheet().grid().hiddenColumns())) {
            if (found.sheet().columns().contains(column) && range.hasColumn(column)) {
                hidden.add(context.texts().get("hidden.column", Place.columnName(column)));
            }
        }
        if (!hidden.isEmpty()) {
            context.findings().add(Code.HIDDEN, found.sheet().location(), found.title().strip(), context.findings().list(hidden));
        }
    }
}
