package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.mapping.Layout;

/** Reads a table together with its blocks. A block has no title; it stands below the headings of the block before. */
final class Parts {

    private final Context context;

    Parts(Context context) {
        this.context = context;
    }

    /** The table, then its blocks from the top. */
    List<TableReader.Result> read(Found found) {
        List<Found> parts = find(found);
        boolean bounded = found.table().layout() != Layout.FORM && !parts.isEmpty();
        TableReader reader = new TableReader(bounded ? found.upTo(top(parts.get(0)) - 1) : found, context);
        List<TableReader.Result> results = new ArrayList<>();
        results.add(reader.read());
        for (Found part : parts) {
            results.add(new TableReader(part, context).with(reader.words()).read());
        }
        return results;
    }

    private List<Found> find(Found found) {
        List<Found> parts = new ArrayList<>();
        int from = found.headings().map(Headings::dataRow).orElse(found.region().row());
        for (KnownTable table : found.table().parts()) {
            Range below = new Range(from, found.region().column(), found.region().lastRow(), found.region().lastColumn());
            Optional<Headings> headings = new HeaderMatcher(found.sheet(), below).find(table).filter(Headings::complete);
            if (headings.isEmpty()) {
                if (table.mapping().isRequired()) {
                    missing(found, table);
                }
                continue;
            }
            from = headings.get().dataRow();
            parts.add(new Found(table, found.sheet(), found.title(), found.year(), found.source(), below, found.lines(), headings));
        }
        List<Found> bounded = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            bounded.add(i + 1 < parts.size() ? parts.get(i).upTo(top(parts.get(i + 1)) - 1) : parts.get(i));
        }
        return bounded;
    }

    private void missing(Found found, KnownTable table) {
        List<String> headers = table.columns().stream().filter(c -> c.mapping().isRequired()).map(KnownColumn::name).toList();
        context.findings().add(Code.PART_MISSING, found.sheet().location(), found.title().strip(), table.name(context.texts().isChinese()),
                context.findings().quoted(headers));
    }

    private static int top(Found part) {
        return part.headings().orElseThrow().top();
    }
}
